import { badCursor, isUuid, readCursor } from "@/lib/cursor";

/** Where a page of a ranked list ended. */
export interface RankPosition {
  /** The build of the list. */
  generation: bigint;
  /** The last row's key; −Infinity where it has none. */
  key: number;
  /** Its second key; 0 in sorts that have one. */
  tie: number;
  id: string;
}

const NUMBER = /^-?(\d+(\.\d+)?(e[+-]\d+)?|Infinity)$/;

/** What a cursor of one sort holds, for `page`. */
export function rankCursor(sort: string, { generation, key, tie, id }: RankPosition): Record<string, string> {
  return { sort, generation: generation.toString(), key: String(key), tie: String(tie), id };
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function readRankCursor(sort: string, cursor: string): RankPosition {
  const read = readCursor(cursor, ["sort", "generation", "key", "tie", "id"]);
  const numbers = [read.key, read.tie].every((text) => NUMBER.test(text));
  if (read.sort !== sort || !/^\d{1,18}$/.test(read.generation) || !numbers || !isUuid(read.id)) {
    throw badCursor();
  }
  return {
    generation: BigInt(read.generation),
    key: Number(read.key),
    tie: Number(read.tie),
    id: read.id,
  };
}
