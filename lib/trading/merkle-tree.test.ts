import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/trading/chain";
import { growTree, partialTiles, resumedTree, rootOf, type Tile } from "@/lib/trading/growing-tree";
import { hexOf, joined } from "@/lib/trading/hash-input";
import { provesConsistency, provesInclusion } from "@/lib/trading/merkle-proof";
import {
  consistencyRanges,
  inclusionRanges,
  leafHash,
  nodeHash,
  rangeHash,
  type TileKey,
  tilesOf,
} from "@/lib/trading/merkle-tree";
import {
  REFERENCE_LEAVES,
  REFERENCE_NODE_01,
  REFERENCE_RECORDS,
  REFERENCE_ROOT,
} from "@/scripts/testing/reference-records";

const recordOf = (n: number) => `record ${n}`;
const nameOf = ({ level, index }: TileKey) => `${level}/${index}`;

/** The definition of RFC 6962 §2.1, word for word. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** Grows a tree by parts and keeps its tiles as the database does; tells the root after each part. */
function grown(parts: readonly number[]) {
  const stored = new Map<string, Uint8Array[]>();
  const keep = (tiles: readonly Tile[]) => {
    for (const tile of tiles) stored.set(nameOf(tile), [...tile.hashes]);
  };
  const read = (tile: TileKey) => joined(stored.get(nameOf(tile)) ?? []);
  const leaves: Uint8Array[] = [];
  const roots = parts.map((count) => {
    const tree = resumedTree(leaves.length, read);
    const more = Array.from({ length: count }, (_, n) => leafHash(recordOf(leaves.length + n)));
    leaves.push(...more);
    keep(growTree(tree, more));
    keep(partialTiles(tree));
    return { size: leaves.length, root: rootOf(tree) };
  });
  return { leaves, roots, read };
}

it("makes the leaves, the node, the root and the proof of the reference (copy-trading reference §6.1)", async () => {
  const leaves = REFERENCE_RECORDS.map(leafHash);
  expect(leaves.map(hexOf)).toEqual(REFERENCE_LEAVES);
  const tree = resumedTree(0, () => new Uint8Array());
  growTree(tree, leaves);
  expect(hexOf(rootOf(tree))).toBe(REFERENCE_ROOT);
  const path = inclusionRanges(2, 3).map((range) => rangeHash(range, () => joined(leaves)));
  expect(path.map(hexOf)).toEqual([REFERENCE_NODE_01]);
  const proof = { record: REFERENCE_RECORDS[2], leaf: 2, size: 3, path, root: rootOf(tree) };
  expect(await provesInclusion(proof, sha256)).toBe(true);
});

describe("a tree that grows day by day", () => {
  const days = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 200, max: 600 })), {
    minLength: 1,
    maxLength: 5,
  });

  it("has the root of its definition after each day", () => {
    fc.assert(
      fc.property(days, (parts) => {
        const { leaves, roots } = grown(parts);
        for (const { size, root } of roots) expect(hexOf(root)).toBe(hexOf(treeHash(leaves.slice(0, size))));
      }),
      { numRuns: 30 },
    );
  });

  it("proves every leaf and every earlier tree, and reads few tiles for it", async () => {
    const of = (max: number) => fc.nat({ max: max - 1 });
    await fc.assert(
      fc.asyncProperty(days, fc.nat(), async (parts, pick) => {
        const { leaves, roots, read } = grown(parts);
        const last = roots.at(-1);
        if (last === undefined) return;
        for (const { size, root } of roots) {
          const leaf = fc.sample(of(size), { seed: pick, numRuns: 1 })[0] ?? 0;
          const ranges = inclusionRanges(leaf, size);
          expect(tilesOf(ranges).length).toBeLessThanOrEqual(6);
          const path = ranges.map((range) => rangeHash(range, read));
          const proof = { record: recordOf(leaf), leaf, size, path, root };
          expect(await provesInclusion(proof, sha256), `leaf ${leaf} of ${size}`).toBe(true);
          const grownPath = consistencyRanges(size, last.size).map((range) => rangeHash(range, read));
          expect(await provesConsistency({ from: { size, root }, to: last, path: grownPath }, sha256)).toBe(
            true,
          );
        }
        expect(leaves.length).toBe(last.size);
      }),
      { numRuns: 30 },
    );
  });

  it("has the same edge past a tile of tiles", () => {
    const { leaves, roots } = grown([65_535, 1, 257]);
    expect(roots.map(({ root }) => hexOf(root))).toEqual(
      roots.map(({ size }) => hexOf(treeHash(leaves.slice(0, size)))),
    );
  });
});

describe("a proof does not hold", () => {
  const { roots, read } = grown([700, 601]);
  const [from, to] = roots;
  if (from === undefined || to === undefined) throw new Error("two days were anchored");
  const path = inclusionRanges(300, to.size).map((range) => rangeHash(range, read));
  const proof = { record: recordOf(300), leaf: 300, size: to.size, path, root: to.root };
  const steps = consistencyRanges(from.size, to.size).map((range) => rangeHash(range, read));
  const flipped = (hashes: readonly Uint8Array[], at: number) =>
    hashes.map((hash, n) => (n === at ? hash.map((byte, k) => (k === 0 ? byte ^ 1 : byte)) : hash));

  it.each([
    ["of another record", { record: recordOf(301) }],
    ["at another place", { leaf: 301 }],
    ["beyond the tree", { leaf: to.size }],
    ["in a tree of another height", { size: from.size }],
    ["under another root", { root: from.root }],
    ["with a step less", { path: path.slice(1) }],
    ["with a step more", { path: [...path, to.root] }],
    ["with a step changed", { path: flipped(path, 3) }],
  ])("%s", async (_, change) => {
    expect(await provesInclusion(proof, sha256)).toBe(true);
    expect(await provesInclusion({ ...proof, ...change }, sha256)).toBe(false);
  });

  it.each([
    ["from another root", { from: { ...from, root: to.root } }],
    ["to another root", { to: { ...to, root: from.root } }],
    ["from another size", { from: { ...from, size: from.size + 1 } }],
    ["to a smaller tree", { from: to, to: from }],
    ["from nothing", { from: { ...from, size: 0 } }],
    ["without its steps", { path: [] }],
    ["with a step changed", { path: flipped(steps, 1) }],
  ])("of growth %s", async (_, change) => {
    expect(await provesConsistency({ from, to, path: steps }, sha256)).toBe(true);
    expect(await provesConsistency({ from, to, path: steps, ...change }, sha256)).toBe(false);
  });
});
