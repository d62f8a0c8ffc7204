import { describe, it } from "vitest";
import { candleParts, candlePartsDefinition } from "@/lib/ta/price/candle-parts";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

const none = () => 0;

testIndicatorContract({
  definition: candlePartsDefinition,
  onConstantPrice: { range: none, body: none, upper: none, lower: none },
  onShiftedPrice: "stays",
});

describe("candleParts", () => {
  it("measures a rising and a falling candle, by hand", () => {
    const { range, body, upper, lower } = candleParts([2, 6], [9, 9], [1, 1], [6, 2]);
    expectSeries(range, [8, 8], "range");
    expectSeries(body, [4, -4], "body");
    expectSeries(upper, [3, 3], "upper shadow");
    expectSeries(lower, [1, 1], "lower shadow");
  });
});
