import { describe, it } from "vitest";
import { heikinAshi, heikinAshiDefinition } from "@/lib/ta/price/heikin-ashi";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

const same = (price: number) => price;

testIndicatorContract({
  definition: heikinAshiDefinition,
  onConstantPrice: { open: same, high: same, low: same, close: same },
  onShiftedPrice: "moves",
});

describe("heikinAshi", () => {
  it("opens in the middle of the candle before it and closes at the mean of its bar, by hand", () => {
    const candles = heikinAshi([2, 4, 9], [8, 5, 10], [1, 3, 8], [5, 4, 9]);
    // Closes (2 + 8 + 1 + 5) / 4, (4 + 5 + 3 + 4) / 4, (9 + 10 + 8 + 9) / 4.
    expectSeries(candles.close, [4, 4, 9], "close");
    expectSeries(candles.open, [3.5, 3.75, 3.875], "open");
    expectSeries(candles.high, [8, 5, 10], "high");
    expectSeries(candles.low, [1, 3, 3.875], "low: the open lies below the bar");
  });
});
