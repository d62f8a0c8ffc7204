import { expect, it } from "vitest";
import { luckText, significanceText } from "@/components/provider/significance";

it.each([
  [null, null, "Too short to measure"],
  [1.2, 0, "Above chance"],
  [1.2, 1, "Needs 1 more day"],
  [0.3, 1_234, "Needs 1,234 more days"],
  [-0.3, null, "Not above chance"],
])("a Sharpe ratio of %s that needs %s days: %s", (sharpe, daysToSignificance, words) => {
  expect(significanceText({ sharpe, daysToSignificance })).toBe(words);
});

it.each([
  [null, null, "The record is too short to tell skill from luck."],
  [1.2, 0, /^Taken alone, distinguishable from luck/],
  [0.3, 412, "Needs 412 more days to be distinguishable from luck, if it goes on like this."],
  [-0.3, null, /^Not distinguishable from luck/],
])("a Sharpe ratio of %s that needs %s days, as a sentence", (sharpe, daysToSignificance, words) => {
  expect(luckText({ sharpe, daysToSignificance })).toMatch(words);
});
