import { badCursor, isUuid, readCursor } from "@/lib/cursor";

/** Where a page ended: the last row's sort key and its id. */
export interface PagePosition {
  key: bigint;
  id: string;
}

/** What a cursor of one sort holds, for `page`. */
export function cursorOf(sort: string, { key, id }: PagePosition): Record<string, string> {
  return { sort, key: key.toString(), id };
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function readSortCursor(sort: string, cursor: string): PagePosition {
  const read = readCursor(cursor, ["sort", "key", "id"]);
  if (read.sort !== sort || !/^-?\d{1,18}$/.test(read.key) || !isUuid(read.id)) throw badCursor();
  return { key: BigInt(read.key), id: read.id };
}
