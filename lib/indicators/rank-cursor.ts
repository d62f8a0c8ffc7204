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
  /** How the rows are ordered; a search keeps the way it began with. */
  by: RankedBy;
  /** Names the search, corrections and all; empty without one. */
  search: string;
}

export const RANKED_BY = ["key", "fit", "name"] as const;
/**
 * `key`: by a column of the list. `fit`: by how well a row fits the search. `name`: those of the very name first, the
 * others by popularity, for a search that finds too much to compare.
 */
export type RankedBy = (typeof RANKED_BY)[number];

const NUMBER = /^-?(\d+(\.\d+)?(e[+-]\d+)?|Infinity)$/;

/** What a cursor of one sort holds, for `page`. */
export function rankCursor(sort: string, position: RankPosition): Record<string, string> {
  const { generation, key, tie, ...rest } = position;
  return { sort, generation: generation.toString(), key: String(key), tie: String(tie), ...rest };
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function readRankCursor(sort: string, cursor: string): RankPosition {
  const read = readCursor(cursor, ["sort", "generation", "key", "tie", "id", "by", "search"]);
  const numbers = [read.key, read.tie].every((text) => NUMBER.test(text));
  const by = RANKED_BY.find((one) => one === read.by);
  if (
    by === undefined ||
    read.sort !== sort ||
    !/^\d{1,18}$/.test(read.generation) ||
    !numbers ||
    !isUuid(read.id)
  ) {
    throw badCursor();
  }
  return {
    generation: BigInt(read.generation),
    key: Number(read.key),
    tie: Number(read.tie),
    id: read.id,
    by,
    search: read.search,
  };
}
