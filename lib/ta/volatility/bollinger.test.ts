import { describe, expect, it } from "vitest";
import { MOVING_AVERAGE_TYPES } from "@/lib/ta/nodes/moving-average";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { bollinger, bollingerDefinition } from "@/lib/ta/volatility/bollinger";

testIndicatorContract({
  definition: bollingerDefinition,
  onConstantPrice: { upper: (price) => price, middle: (price) => price, lower: (price) => price },
  onShiftedPrice: "moves",
});

testTalibEquality({
  definition: bollingerDefinition,
  fn: "BBANDS",
  inputs: ({ TimePeriod, NbDevUp, NbDevDn, MAType = 0 }) => ({
    length: TimePeriod,
    up: NbDevUp,
    down: NbDevDn,
    type: MOVING_AVERAGE_TYPES[MAType],
  }),
  outputs: { RealUpperBand: "upper", RealMiddleBand: "middle", RealLowerBand: "lower" },
});

describe("bollinger", () => {
  it("is two population deviations around the mean, by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5, deviation 2", () => {
    const { upper, middle, lower } = bollinger([2, 4, 4, 4, 5, 5, 7, 9], 8, 2, 1);
    expect([upper.at(-1), middle.at(-1), lower.at(-1)]).toEqual([9, 5, 3]);
  });

  it.each([2, 5, 20, 300])(
    "equals bands taken from scratch, also where the price jumps, length %d",
    (length) => {
      const values = sampleBars(2000).close.map(
        (price, i) => price + (i < 900 ? 0 : 1e6) + (i === 400 ? 1e9 : 0),
      );
      const { upper, middle } = bollinger(values, length, 3, 3);
      for (let i = length - 1; i < values.length; i++) {
        const window = values.subarray(i - length + 1, i + 1);
        const base = window[0] ?? NaN;
        const mean = window.reduce((sum, value) => sum + (value - base), 0) / length;
        const variance = window.reduce((sum, value) => sum + (value - base - mean) ** 2, 0) / length;
        const deviation = Math.sqrt(variance);
        expectSeries([middle[i] ?? NaN], [base + mean], `middle ${i}`, { relative: 1e-13 });
        expectSeries([(upper[i] ?? NaN) - (middle[i] ?? NaN)], [3 * deviation], `width ${i}`, {
          relative: 1e-9,
          scale: Math.abs(base) * 1e-6,
        });
      }
    },
  );

  it("keeps the deviation around the mean with another average in the middle", () => {
    const { close } = sampleBars(200);
    const simple = bollinger(close, 20, 2, 2, "sma");
    const other = bollinger(close, 20, 2, 2, "ema");
    const width = (bands: typeof simple) => bands.upper.map((value, i) => value - (bands.lower[i] ?? NaN));
    expectSeries(width(other), width(simple), "width", { relative: 1e-12 });
    expect(other.middle.at(-1)).not.toBe(simple.middle.at(-1));
  });
});
