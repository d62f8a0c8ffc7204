import { expect, test } from "vitest";
import { bayesianRating } from "@/lib/bayesian-rating";
import { RATING_PRIOR } from "@/lib/indicators/rating";
import { PROVIDER_RATING_PRIOR } from "@/lib/providers/rating";

test.each([
  [0, 0, RATING_PRIOR.stars],
  [5, 1, 22.5 / 6],
  [1, 1, 18.5 / 6],
  [480, 100, 497.5 / 105],
])("%d stars of %d reviews of an indicator", (sum, count, expected) => {
  expect(bayesianRating(sum, count, RATING_PRIOR)).toBeCloseTo(expected, 12);
});

// reference/copy-trading.md §4.4: (10 × 3.5 + sum) / (10 + n).
test.each([
  [2, 5, 3.75],
  [45, 4.5, 4.318],
  [400, 4.2, 4.183],
])("%d reviews of a provider at %d stars", (count, average, expected) => {
  expect(bayesianRating(count * average, count, PROVIDER_RATING_PRIOR)).toBeCloseTo(expected, 3);
});

test("many good reviews beat one perfect one, and no average leaves 1 to 5", () => {
  const rated = (sum: number, count: number) => bayesianRating(sum, count, RATING_PRIOR);
  expect(rated(480, 100)).toBeGreaterThan(rated(5, 1));
  expect(rated(5_000_000, 1_000_000)).toBeLessThanOrEqual(5);
  expect(rated(1_000_000, 1_000_000)).toBeGreaterThanOrEqual(1);
});
