import { HASH_BYTES, sha256 } from "@/lib/trading/chain";
import { leafInput, nodeInput } from "@/lib/trading/hash-input";

/** Hashes in a full tile; a tile of level `n` holds hashes over `256 ** n` leaves each. */
export const TILE_WIDTH = 256;

/** Leaves `[start, end)`. */
export interface LeafRange {
  start: number;
  end: number;
}

/** Where a tile is. */
export interface TileKey {
  level: number;
  index: number;
}

/** The hashes of a tile one after the other, at least as many as the asked tree fills of it. */
export type TileAt = (tile: TileKey) => Uint8Array;

export function leafHash(record: string): Uint8Array {
  return sha256(leafInput(record));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodeInput(left, right));
}

/** The ranges whose hashes prove that a leaf is in a tree of `size` leaves, in order (RFC 6962 §2.1.1). */
export function inclusionRanges(leaf: number, size: number): LeafRange[] {
  return pathRanges(leaf, { start: 0, end: size });
}

function pathRanges(leaf: number, { start, end }: LeafRange): LeafRange[] {
  if (end - start <= 1) return [];
  const middle = start + splitOf(end - start);
  const left = { start, end: middle };
  const right = { start: middle, end };
  return leaf < middle ? [...pathRanges(leaf, left), right] : [...pathRanges(leaf, right), left];
}

/** The ranges whose hashes prove that a tree of `from` leaves is the beginning of one of `to` (RFC 6962 §2.1.2). */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  return from === 0 ? [] : subproofRanges(from, { start: 0, end: to }, true);
}

function subproofRanges(from: number, range: LeafRange, whole: boolean): LeafRange[] {
  const { start, end } = range;
  if (from === end) return whole ? [] : [range];
  const middle = start + splitOf(end - start);
  const left = { start, end: middle };
  const right = { start: middle, end };
  return from <= middle
    ? [...subproofRanges(from, left, whole), right]
    : [...subproofRanges(from, right, false), left];
}

/** The largest power of two below `size`: where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The tiles that `rangeHash` reads for these ranges, each once. */
export function tilesOf(ranges: readonly LeafRange[]): TileKey[] {
  const tiles = new Map<string, TileKey>();
  for (const range of ranges) {
    for (const { tile } of range.end > range.start ? subtreesOf(range) : [])
      tiles.set(`${tile.level}/${tile.index}`, tile);
  }
  return [...tiles.values()];
}

/** The Merkle tree hash over a range that begins where RFC 6962 splits. @throws RangeError for an empty range. */
export function rangeHash(range: LeafRange, tileAt: TileAt): Uint8Array {
  const hashes = subtreesOf(range).map(({ tile, first, count }) => {
    const bytes = tileAt(tile);
    return foldPairs(Array.from({ length: count }, (_, at) => hashAt(bytes, first + at)));
  });
  const last = hashes.pop();
  if (last === undefined) throw new RangeError("a range has leaves");
  return hashes.reduceRight((right, left) => nodeHash(left, right), last);
}

/** A complete subtree as hashes that stand in one tile. */
interface Subtree {
  tile: TileKey;
  first: number;
  count: number;
}

/** The complete subtrees of a range, the largest first. */
function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end; ) {
    let size = 1;
    let level = 0;
    let unit = 1;
    while (at + size * 2 <= end) size *= 2;
    while (unit * TILE_WIDTH <= size) {
      unit *= TILE_WIDTH;
      level += 1;
    }
    const place = at / unit;
    const tile = { level, index: Math.floor(place / TILE_WIDTH) };
    found.push({ tile, first: place % TILE_WIDTH, count: size / unit });
    at += size;
  }
  return found;
}

/** The hash over a power of two of hashes. */
export function foldPairs(hashes: readonly Uint8Array[]): Uint8Array {
  let row = [...hashes];
  while (row.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at + 1 < row.length; at += 2) next.push(nodeHash(part(row, at), part(row, at + 1)));
    row = next;
  }
  return part(row, 0);
}

/** The hash number `at` of hashes one after the other. @throws RangeError where they end before. */
export function hashAt(hashes: Uint8Array, at: number): Uint8Array {
  const hash = hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
  if (hash.length !== HASH_BYTES) throw new RangeError(`the tile has no hash ${at}`);
  return hash;
}

function part(row: readonly Uint8Array[], at: number): Uint8Array {
  const hash = row[at];
  if (hash === undefined) throw new RangeError(`there is no hash ${at}`);
  return hash;
}
