import { badCursor, isUuid, readCursor, writeCursor } from "@/lib/cursor";

/** Where a page ended: the last row's sort key and its id. */
export interface PagePosition {
  key: bigint;
  id: string;
}

/** A cursor that belongs to one sort. */
export function encodeCursor(sort: string, position: PagePosition): string {
  return writeCursor({ sort, key: position.key.toString(), id: position.id });
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function decodeCursor(sort: string, cursor: string): PagePosition {
  const read = readCursor(cursor, ["sort", "key", "id"]);
  if (read.sort !== sort || !/^-?\d{1,18}$/.test(read.key) || !isUuid(read.id)) throw badCursor();
  return { key: BigInt(read.key), id: read.id };
}
