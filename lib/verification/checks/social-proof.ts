import { momentsOf } from "@/lib/performance/moments";
import { utcDay } from "@/lib/time";
import type { Check } from "@/lib/verification/check";
import type { Rater } from "@/lib/verification/checked-record";
import { judged } from "@/lib/verification/outcome";

const RING_MIN = 5;

export const socialProof: Check = {
  rank: 24,
  id: "social-proof",
  title: "Fake social proof",
  formula:
    "Raters who sign in from a common address, with each other or with the provider, form a ring; burst z = (most ratings of a day − mean) / deviation over the days from the first rating to the last. Followers will be compared as soon as there are any.",
  threshold: `A ring of ${RING_MIN} or more hides; bursts are told.`,
  actsAlone: false,
  run: ({ raters }) => {
    if (raters.length === 0) return { state: "not_applicable", reason: "Nobody rates it yet." };
    const rings = ringsOf(raters);
    const largest = Math.max(...rings);
    const evidence = {
      raters: raters.length,
      nearProvider: raters.filter(({ isNear }) => isNear).length,
      largestRing: largest,
      ratersInRings: rings.filter((size) => size > 1).reduce((sum, size) => sum + size, 0),
      burstZ: burstOf(raters),
    };
    return judged(largest >= RING_MIN ? "hide" : null, evidence);
  },
};

/** Sizes of the groups that are connected by common addresses; being near the provider connects as well. */
function ringsOf(raters: readonly Rater[]): number[] {
  const PROVIDER = -1;
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let at = node;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const placesOf = ({ addresses, isNear }: Rater) => (isNear ? [PROVIDER, ...addresses] : addresses);
  for (const rater of raters) {
    const [first, ...others] = placesOf(rater);
    for (const other of others) parent.set(root(other), root(first ?? other));
  }
  const sizes = new Map<number, number>();
  let alone = 0;
  for (const rater of raters) {
    const [first] = placesOf(rater);
    if (first === undefined) alone = 1;
    else sizes.set(root(first), (sizes.get(root(first)) ?? 0) + 1);
  }
  return [alone, ...sizes.values()];
}

function burstOf(raters: readonly Rater[]): number | null {
  const days = raters.map(({ ratedAt }) => utcDay(ratedAt));
  const first = Math.min(...days);
  const counts = new Float64Array(Math.max(...days) - first + 1);
  for (const day of days) counts[day - first] = (counts[day - first] ?? 0) + 1;
  const { mean, deviation } = momentsOf(counts);
  return deviation === null ? null : (Math.max(...counts) - mean) / deviation;
}
