import { describe, it } from "vitest";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";
import { sar } from "@/lib/ta/trend/sar";
import { sarExt, sarExtDefinition } from "@/lib/ta/trend/sar-ext";

testIndicatorContract({
  definition: sarExtDefinition,
  onConstantPrice: { sarExt: (price, bar) => (bar % 2 === 1 ? -price : price) },
  onShiftedPrice: "changes",
});

testTalibEquality({
  definition: sarExtDefinition,
  fn: "SAREXT",
  inputs: (options) => ({
    startValue: options.StartValue,
    offsetOnReverse: options.OffsetOnReverse,
    initialLong: options.AccelerationInitLong,
    accelerationLong: options.AccelerationLong,
    maximumLong: options.AccelerationMaxLong,
    initialShort: options.AccelerationInitShort,
    accelerationShort: options.AccelerationShort,
    maximumShort: options.AccelerationMaxShort,
  }),
  outputs: { Real: "sarExt" },
});

describe("sarExt", () => {
  const high = [10, 12, 14, 13, 12];
  const low = [8, 10, 11, 9, 8];

  it("is the parabolic SAR with the sign of the side when both sides have one pace", () => {
    const bars = sampleBars(500);
    const signed = sarExt(bars.high, bars.low, 0, 0, 0.03, 0.03, 0.3, 0.03, 0.03, 0.3);
    expectSeries(signed.map(Math.abs), sar(bars.high, bars.low, 0.03, 0.3), "sizes");
  });

  it("begins long at a start value above 0 and short at the size of one below 0, by hand", () => {
    // Long: 7 + 0.5·(12 - 7) = 9.5, then the extreme is 14 and the stop 11.75, held down to the lows 10 and
    // 11.
    expectSeries(sarExt(high.slice(0, 4), low.slice(0, 4), 7, 0, 0.5, 0, 0.5), [NaN, 7, 9.5, -14], "long");
    // Short: 20 - 0.5·(20 - 10) = 15, then 15 - 0.5·5 = 12.5, but not below the high 14.
    const short = sarExt(high, low, -20, 0, 0.02, 0.02, 0.2, 0.5, 0, 0.5);
    expectSeries(short, [NaN, -20, -15, -14, -14], "short");
  });

  it("sets a stop that turns further away by its offset, by hand", () => {
    // As without an offset, but the stop at the turn is 14 + 10 % of it.
    const output = sarExt(high, low, 0, 0.1, 0.25, 0.25, 0.5, 0.25, 0.25, 0.5);
    expectSeries(output.subarray(1, 4), [8, 9, -15.4], "turn down", { relative: 1e-15 });
    // Mirrored at 0: the offset is a part of the price itself, so the stop of -14 turns to -14 + 10 % of 14.
    const mirrored = sarExt(
      low.map((price) => -price),
      high.map((price) => -price),
      0,
      0.1,
      0.25,
      0.25,
      0.5,
      0.25,
      0.25,
      0.5,
    );
    expectSeries(mirrored.subarray(1, 4), [8, 9, -12.6], "turn up", { relative: 1e-15 });
  });

  it("uses the pace of each side", () => {
    // Long by 0.5: 8 + 0.5·4 = 10, turned at the low 9 to 14; short by 0.1: 13.5, but not below the high 14,
    // then with the low 8 as extreme 14 + 0.1·(8 - 14) = 13.4.
    const output = sarExt([...high, 11], [...low, 9], 0, 0, 0.5, 0, 1, 0.1, 0, 1);
    expectSeries(output, [NaN, 8, 10, -14, -14, -13.4], "two paces", { relative: 1e-15 });
  });
});
