import { z } from "zod";
import { AppError } from "@/lib/errors";

/** Where a page ended: the sort it belongs to, the last row's sort key and its id. */
const Cursor = z.strictObject({
  s: z.string().max(20),
  k: z.string().regex(/^-?\d{1,18}$/),
  i: z.uuid(),
});

export interface PagePosition {
  key: bigint;
  id: string;
}

export function encodeCursor(sort: string, position: PagePosition): string {
  return Buffer.from(JSON.stringify({ s: sort, k: position.key.toString(), i: position.id })).toString(
    "base64url",
  );
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function decodeCursor(sort: string, cursor: string): PagePosition {
  const parsed = Cursor.safeParse(jsonOf(Buffer.from(cursor, "base64url").toString("utf8")));
  if (parsed.success && parsed.data.s === sort) return { key: BigInt(parsed.data.k), id: parsed.data.i };
  const message = "This cursor does not belong to this list. Start from the first page.";
  throw new AppError("VALIDATION", `cursor: ${message}`, { errors: [{ path: "cursor", message }] });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
