import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { smoothedObv, smoothedObvDefinition } from "@/lib/ta/volume/smoothed-obv";

testIndicatorContract({
  definition: smoothedObvDefinition,
  onConstantPrice: { smoothed: () => 1000, obv: () => 1000 },
  onShiftedPrice: "stays",
});

describe("smoothedObv", () => {
  it("is the mean of the last balances, by hand", () => {
    const { smoothed, obv } = smoothedObv([5, 6, 6, 4], [10, 20, 40, 80], 2);
    expectSeries(obv, [10, 30, 30, -50], "balances");
    expectSeries(smoothed, [NaN, 20, 30, -10], "means of neighbours");
  });

  it("smooths by the average it is told, by hand: (10 + 2·30)/3, (30 + 2·30)/3, (30 - 2·50)/3", () => {
    const { smoothed } = smoothedObv([5, 6, 6, 4], [10, 20, 40, 80], 2, "wma");
    expectSeries(smoothed, [NaN, 70 / 3, 30, -70 / 3], "weighted", { relative: 1e-14 });
  });
});
