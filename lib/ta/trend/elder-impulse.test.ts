import { describe, expect, it } from "vitest";
import { macd } from "@/lib/ta/momentum/macd";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { elderImpulse, elderImpulseDefinition } from "@/lib/ta/trend/elder-impulse";

testIndicatorContract({
  definition: elderImpulseDefinition,
  onConstantPrice: { impulse: () => 0 },
  onShiftedPrice: "stays",
});

describe("elderImpulse", () => {
  it.each([
    [13, 12, 26, 9],
    [40, 26, 12, 3],
    [2, 3, 4, 1],
  ])(
    "agrees with the slopes of the average and the MACD histogram (%d; %d, %d, %d)",
    (n, fast, slow, signal) => {
      const { close } = sampleBars(400);
      const average = ema(close, n);
      const { histogram } = macd(close, fast, slow, signal);
      const slope = (series: Float64Array, i: number) =>
        Math.sign((series[i] ?? NaN) - (series[i - 1] ?? NaN));
      const wanted = close.map((_, i) => {
        const both = slope(average, i) + slope(histogram, i);
        return Number.isNaN(both) ? NaN : Math.trunc(both / 2);
      });
      expectSeries(elderImpulse(close, n, fast, slow, signal), wanted, "impulse");
    },
  );

  it("is 0 on a steady climb, whose MACD histogram stands still", () => {
    // Integer steps of powers of two keep every average exact: lengths 3 and 7 have k = 1/2 and 1/4.
    const climb = Float64Array.from({ length: 40 }, (_, i) => 2 ** 20 * i);
    expect(elderImpulse(climb, 3, 3, 7, 3).subarray(9, 20)).toEqual(new Float64Array(11));
  });
});
