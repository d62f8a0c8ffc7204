import { expect, test } from "vitest";
import { bayesianRating, RATING_PRIOR } from "@/lib/indicators/rating";

test.each([
  [0, 0, RATING_PRIOR.stars],
  [5, 1, 22.5 / 6],
  [1, 1, 18.5 / 6],
  [480, 100, 497.5 / 105],
])("%d stars of %d reviews", (sum, count, expected) => {
  expect(bayesianRating(sum, count)).toBeCloseTo(expected, 12);
});

test("many good reviews beat one perfect one, and no average leaves 1 to 5", () => {
  expect(bayesianRating(480, 100)).toBeGreaterThan(bayesianRating(5, 1));
  expect(bayesianRating(5_000_000, 1_000_000)).toBeLessThanOrEqual(5);
  expect(bayesianRating(1_000_000, 1_000_000)).toBeGreaterThanOrEqual(1);
});
