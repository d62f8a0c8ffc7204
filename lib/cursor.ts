import { AppError } from "@/lib/errors";

/** A keyset position as an opaque string. */
export function writeCursor(position: Record<string, string>): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/**
 * Reads a cursor back; every named field must be there.
 * @throws AppError VALIDATION on `cursor` for anything this product did not write.
 */
export function readCursor<Field extends string>(
  cursor: string,
  fields: readonly Field[],
): Record<Field, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    throw badCursor(error);
  }
  const entries = fields.map((field) => {
    const value: unknown =
      typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, field) : undefined;
    if (typeof value !== "string" || value.length > 200) throw badCursor();
    return [field, value];
  });
  return Object.fromEntries(entries);
}

/** A cursor that is one whole number. @throws AppError VALIDATION. */
export function readIdCursor(cursor: string | undefined): bigint | undefined {
  if (cursor === undefined) return undefined;
  const { id } = readCursor(cursor, ["id"]);
  if (!/^\d{1,18}$/.test(id)) throw badCursor();
  return BigInt(id);
}

/** A cursor that is one uuid. @throws AppError VALIDATION. */
export function readUuidCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const { id } = readCursor(cursor, ["id"]);
  if (!isUuid(id)) throw badCursor();
  return id;
}

/** A page of `limit` rows out of `limit + 1` that were read, with the cursor of the next one. */
export function page<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Record<string, string>,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(positionOf(last)) : null,
  };
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** The refusal of a cursor that a list did not give out. */
export function badCursor(cause?: unknown): AppError {
  return new AppError("VALIDATION", "The cursor is not one this list gave out. Start again without it.", {
    errors: [{ path: "cursor", message: "Start again without a cursor." }],
    cause,
  });
}
