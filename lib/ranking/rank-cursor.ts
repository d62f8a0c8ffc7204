import { badCursor, isUuid, readCursor } from "@/lib/cursor";

/** Where a page of a ranked list ended. */
export interface RankPosition {
  /** The build of the list. */
  generation: bigint;
  /** Where that build is kept. */
  slot: number;
  /** The last row's key; −Infinity where it has none. */
  key: number;
  id: string;
}

const NUMBER = /^-?(\d+(\.\d+)?(e[+-]\d+)?|Infinity)$/;

/** What a cursor of one sort holds, for `page`. */
export function rankCursor(sort: string, position: RankPosition): Record<string, string> {
  const { generation, slot, key, id } = position;
  return { sort, generation: generation.toString(), slot: String(slot), key: String(key), id };
}

/** @throws AppError VALIDATION on `cursor` for anything this sort did not hand out. */
export function readRankCursor(sort: string, cursor: string): RankPosition {
  const read = readCursor(cursor, ["sort", "generation", "slot", "key", "id"]);
  if (read.sort !== sort || !/^\d{1,18}$/.test(read.generation) || !isUuid(read.id)) throw badCursor();
  if (!/^[0-3]$/.test(read.slot)) throw badCursor();
  const { generation, slot, key, id } = read;
  return { generation: BigInt(generation), slot: Number(slot), key: readCursorNumber(key), id };
}

/** A number of a cursor, infinite ones too. @throws AppError VALIDATION on `cursor`. */
export function readCursorNumber(text: string): number {
  if (!NUMBER.test(text)) throw badCursor();
  return Number(text);
}
