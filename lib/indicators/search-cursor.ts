import { badCursor, readCursor } from "@/lib/cursor";
import { type RankPosition, rankCursor, readCursorNumber, readRankCursor } from "@/lib/ranking/rank-cursor";

/** Where a page of listings ended. */
export interface ListingPosition extends RankPosition {
  /** The last row's second key; 0 in sorts that have one. */
  tie: number;
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

/** What a cursor of one sort holds, for `page`. */
export function searchCursor(sort: string, position: ListingPosition): Record<string, string> {
  const { tie, by, search } = position;
  return { ...rankCursor(sort, position), tie: String(tie), by, search };
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function readSearchCursor(sort: string, cursor: string): ListingPosition {
  const { tie, by: asked, search } = readCursor(cursor, ["tie", "by", "search"]);
  const by = RANKED_BY.find((one) => one === asked);
  if (by === undefined) throw badCursor();
  return { ...readRankCursor(sort, cursor), tie: readCursorNumber(tie), by, search };
}
