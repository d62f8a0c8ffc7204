import { expect, it } from "vitest";
import { moneyGapText } from "@/components/provider/money-gap";

it.each([
  [0.049, 0.017, /earned 3\.2 percentage points less than the strategy: more of it was in before losses/],
  [0.02, 0.1, /earned 8\.0 percentage points more than the strategy/],
  [0.1, 0.104, /agree/],
  [null, 0.1, /once there are both/],
  [0.1, null, /once there are both/],
])("a strategy that earned %s with money that earned %s", (timeWeighted, moneyWeighted, words) => {
  expect(moneyGapText(timeWeighted, moneyWeighted)).toMatch(words);
});
