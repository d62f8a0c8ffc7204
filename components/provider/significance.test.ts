import { expect, it } from "vitest";
import { significanceText } from "@/components/provider/significance";

it.each([
  [null, null, "Too short to measure"],
  [1.2, 0, "Above chance"],
  [1.2, 1, "Needs 1 more day"],
  [0.3, 1_234, "Needs 1,234 more days"],
  [-0.3, null, "Not above chance"],
])("a Sharpe ratio of %s that needs %s days: %s", (sharpe, daysToSignificance, words) => {
  expect(significanceText({ sharpe, daysToSignificance })).toBe(words);
});
