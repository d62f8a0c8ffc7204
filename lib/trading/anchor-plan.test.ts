import { expect, it } from "vitest";
import { groupsOf, placeSpans } from "@/lib/trading/anchor-plan";

const spans = [
  { accountId: "a", firstSeq: 1n, lastSeq: 5n },
  { accountId: "b", firstSeq: 8n, lastSeq: 8n },
  { accountId: "c", firstSeq: 2n, lastSeq: 4n },
];

it("leaves follow one another without a gap", () => {
  expect(placeSpans(spans, 10n).map(({ firstLeaf }) => firstLeaf)).toEqual([10n, 15n, 16n]);
  expect(placeSpans([], 10n)).toEqual([]);
});

it.each([1n, 2n, 3n, 4n, 9n, 100n])("groups of at most %s hold every event once, in order", (limit) => {
  const groups = groupsOf(spans, limit);
  const seqs = ({ accountId, firstSeq, lastSeq }: (typeof spans)[number]) =>
    Array.from({ length: Number(lastSeq - firstSeq) + 1 }, (_, n) => `${accountId}${firstSeq + BigInt(n)}`);
  expect(groups.flat().flatMap(seqs)).toEqual(spans.flatMap(seqs));
  for (const group of groups) expect(group.flatMap(seqs).length).toBeLessThanOrEqual(Number(limit));
});
