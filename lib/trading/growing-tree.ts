import { joined } from "@/lib/trading/hash-input";
import { foldPairs, hashAt, rangeHash, TILE_WIDTH, type TileKey } from "@/lib/trading/merkle-tree";

/** A tile with its hashes. */
export interface Tile extends TileKey {
  hashes: Uint8Array[];
}

/**
 * The right edge of a Merkle tree: on each level the hashes of the tile that is not full. It is all that a tree needs to
 * grow and to tell its root, so a day's anchoring hashes new leaves only.
 */
export interface GrowingTree {
  size: number;
  edge: Uint8Array[][];
}

/** A tree of `size` leaves whose tiles are stored. `partial` gives the stored tile of a level of the edge. */
export function resumedTree(
  size: number,
  partial: (tile: TileKey & { width: number }) => Uint8Array,
): GrowingTree {
  const edge = edgeTiles(size).map((tile) => {
    const bytes = tile.width === 0 ? new Uint8Array() : partial(tile);
    return Array.from({ length: tile.width }, (_, at) => hashAt(bytes, at));
  });
  return { size, edge };
}

/** Place and width of the tile at the right edge of each level, a width of 0 where the level ends with a full tile. */
export function edgeTiles(size: number): (TileKey & { width: number })[] {
  const tiles: (TileKey & { width: number })[] = [];
  for (let rest = size, level = 0; rest > 0; level += 1) {
    tiles.push({ level, index: Math.floor(rest / TILE_WIDTH), width: rest % TILE_WIDTH });
    rest = Math.floor(rest / TILE_WIDTH);
  }
  return tiles;
}

/** Appends leaf hashes. @returns the tiles that became full. */
export function growTree(tree: GrowingTree, leaves: readonly Uint8Array[]): Tile[] {
  const full: Tile[] = [];
  for (const leaf of leaves) {
    tree.size += 1;
    push(tree, 0, leaf, full);
  }
  return full;
}

function push(tree: GrowingTree, level: number, hash: Uint8Array, full: Tile[]): void {
  const row = tree.edge[level] ?? [];
  tree.edge[level] = row;
  row.push(hash);
  if (row.length < TILE_WIDTH) return;
  const index = Math.round(tree.size / TILE_WIDTH ** (level + 1)) - 1;
  full.push({ level, index, hashes: row });
  tree.edge[level] = [];
  push(tree, level + 1, foldPairs(row), full);
}

/** The tiles at the right edge that are not full. */
export function partialTiles(tree: GrowingTree): Tile[] {
  return edgeTiles(tree.size).flatMap(({ level, index, width }) =>
    width === 0 ? [] : [{ level, index, hashes: tree.edge[level] ?? [] }],
  );
}

/** The root over all leaves (RFC 6962 §2.1). @throws RangeError for a tree without leaves. */
export function rootOf(tree: GrowingTree): Uint8Array {
  return rangeHash({ start: 0, end: tree.size }, ({ level }) => joined(tree.edge[level] ?? []));
}
