import { expect, it } from "vitest";
import { CHECKS } from "@/lib/verification/checks";

it("checks run by rank, each rank and each name once", () => {
  const ranks = CHECKS.map(({ rank }) => rank);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
});
