import { describe, expect, it } from "vitest";
import { qqe, qqeDefinition } from "@/lib/ta/momentum/qqe";
import { rsi } from "@/lib/ta/momentum/rsi";
import { ema } from "@/lib/ta/moving-averages/ema";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

testIndicatorContract({
  definition: qqeDefinition,
  onConstantPrice: { smoothed: () => 0, trailing: () => 0 },
  onShiftedPrice: "stays",
});

describe("qqe", () => {
  const { close } = sampleBars(600);
  const { smoothed, trailing } = qqe(close, 5, 3, 1.5);

  it("smooths the RSI by an exponential average", () => {
    expectSeries(smoothed, ema(rsi(close, 5), 3), "smoothed", { relative: 1e-12 });
  });

  it("trails by bands that are carried on while the RSI stays on their side, from scratch", () => {
    const moves = smoothed.map((value, i) => Math.abs(value - (smoothed[i - 1] ?? NaN)));
    const width = ema(ema(moves, 9), 9).map((value) => 1.5 * value);
    const longs = smoothed.map((value, i) => value - (width[i] ?? NaN));
    const shorts = smoothed.map((value, i) => value + (width[i] ?? NaN));
    const start = width.findIndex((value) => !Number.isNaN(value));
    const lines: { long: number; short: number }[] = [];
    const at = (i: number) => lines[i - start] ?? { long: NaN, short: NaN };
    let trend = 1;
    const expected = smoothed.map((level, i) => {
      if (i < start) return NaN;
      const before = smoothed[i - 1] ?? NaN;
      const last = at(i - 1);
      const through = (line: number, lineBefore: number) =>
        (level > line && before < lineBefore) || (level <= line && before >= lineBefore);
      if (through(last.short, at(i - 2).short)) trend = 1;
      else if (through(last.long, at(i - 2).long)) trend = -1;
      const long = longs[i] ?? NaN;
      const short = shorts[i] ?? NaN;
      lines.push({
        long: before > last.long && level > last.long ? Math.max(last.long, long) : long,
        short: before < last.short && level < last.short ? Math.min(last.short, short) : short,
      });
      return trend === 1 ? at(i).long : at(i).short;
    });
    expectSeries(trailing, expected, "trailing", { relative: 1e-11, scale: 1 });
  });

  it("lies below and above the smoothed RSI in turn", () => {
    const isAbove = (i: number) => (trailing[i] ?? NaN) > (smoothed[i] ?? NaN);
    const sides = smoothed.map((_, i) => (isAbove(i) ? 1 : 0));
    expect(new Set(sides.subarray(40))).toEqual(new Set([0, 1]));
  });
});
