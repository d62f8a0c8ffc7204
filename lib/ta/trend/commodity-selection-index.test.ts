import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { adxr } from "@/lib/ta/trend/adxr";
import {
  commoditySelectionIndex,
  commoditySelectionIndexDefinition,
} from "@/lib/ta/trend/commodity-selection-index";
import { atr } from "@/lib/ta/volatility/atr";

testIndicatorContract({
  definition: commoditySelectionIndexDefinition,
  onConstantPrice: { commoditySelectionIndex: () => 0 },
  onShiftedPrice: "stays",
});

describe("commoditySelectionIndex", () => {
  it("weighs a pure trend by the worth of its range, by hand", () => {
    // Every bar a step of 2 upwards: ADXR 100, ATR 2. 100·100·2·(50 / √2500) / (150 + 50) = 100.
    const rising = Array.from({ length: 8 }, (_, i) => 2 * i);
    const output = commoditySelectionIndex(rising, rising, rising, 2, 50, 2500, 50);
    expectSeries(output, [NaN, NaN, NaN, NaN, 100, 100, 100, 100], "csi", { relative: 1e-14 });
  });

  it("is Wilder's product of rating, range and the worth of a move at every bar", () => {
    const { high, low, close } = sampleBars(300);
    const rating = adxr(high, low, close, 14);
    const range = atr(high, low, close, 14);
    const worth = ((5 / Math.sqrt(1600)) * 100) / (150 + 25);
    const expected = rating.map((value, i) => value * (range[i] ?? NaN) * worth);
    const output = commoditySelectionIndex(high, low, close, 14, 5, 1600, 25);
    expectSeries(output, expected, "csi", { relative: 1e-13 });
  });
});
