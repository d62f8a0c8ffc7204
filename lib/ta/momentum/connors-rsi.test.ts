import { describe, it } from "vitest";
import { connorsRsi, connorsRsiDefinition } from "@/lib/ta/momentum/connors-rsi";
import { rsi } from "@/lib/ta/momentum/rsi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: connorsRsiDefinition,
  onConstantPrice: { connorsRsi: () => 0 },
  onShiftedPrice: "changes",
});

describe("connors-rsi", () => {
  it("is the mean of two strengths and a rank counted one by one", () => {
    const { close } = sampleBars(400);
    let count = 0;
    const streaks = close.map((value, i) => {
      const change = value - (close[i - 1] ?? NaN);
      if (change > 0) count = count > 0 ? count + 1 : 1;
      else if (change < 0) count = count < 0 ? count - 1 : -1;
      else count = 0;
      return count;
    });
    const returns = close.map((value, i) => value / (close[i - 1] ?? NaN) - 1);
    const ranks = returns.map((value, i) => {
      const before = returns.subarray(Math.max(i - 100, 1), i);
      return before.length < 100 ? NaN : before.filter((other) => other < value).length;
    });
    const strength = rsi(close, 3);
    const streakStrength = rsi(streaks, 2);
    const expected = ranks.map((rank, i) => ((strength[i] ?? NaN) + (streakStrength[i] ?? NaN) + rank) / 3);
    expectSeries(connorsRsi(close), expected, "crsi", { relative: 1e-10, scale: 1 });
  });

  it("does not count equal returns as below, by hand", () => {
    // Doubling: the returns are all 1, so none is below; both strengths are 100.
    expectSeries(connorsRsi([1, 2, 4, 8, 16], 2, 2, 2), [NaN, NaN, NaN, 200 / 3, 200 / 3], "doubling");
  });
});
