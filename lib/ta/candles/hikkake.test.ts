import { describe, expect, it } from "vitest";
import { cdlHikkake, cdlHikkakeDefinition, cdlModifiedHikkakeDefinition } from "@/lib/ta/candles/hikkake";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";

const PATTERNS = [
  [cdlHikkakeDefinition, "CDLHIKKAKE"],
  [cdlModifiedHikkakeDefinition, "CDLHIKKAKEMOD"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("modified hikkake", () => {
  const wide: Candle = [101, 106, 96, 101];
  const inside: Candle = [101, 105, 97, 97.25];
  const innermost: Candle = [99, 103, 98, 100];
  const breakout: Candle = [99, 102, 97.5, 98];
  const confirming: Candle = [99, 103.5, 98.5, 103.25];
  const set = [wide, inside, innermost, breakout] as const;
  const definition = cdlModifiedHikkakeDefinition;

  it("calls a breakout from two nested inside bars, the first closing near its end, and its mirror image", () => {
    expect(signalBehindCalm(definition, set)).toBe(100);
    expect(signalBehindCalm(definition, mirrored(set))).toBe(-100);
    expect(signalBehindCalm(definition, [wide, [101, 105, 97, 98], innermost, breakout])).toBe(0);
  });

  it("is confirmed by a close above the innermost high, 103, within three bars", () => {
    expect(signalBehindCalm(definition, [...set, confirming])).toBe(200);
    expect(signalBehindCalm(definition, mirrored([...set, confirming]))).toBe(-200);
    expect(signalBehindCalm(definition, [...set, breakout, breakout, confirming])).toBe(200);
    expect(signalBehindCalm(definition, [...set, [99, 103.5, 98.5, 103]])).toBe(0);
    expect(signalBehindCalm(definition, [...set, breakout, breakout, breakout, confirming])).toBe(0);
  });

  it("is confirmed once only", () => {
    expect(signalBehindCalm(definition, [...set, confirming, [103, 104, 102, 103.75]])).toBe(0);
  });
});

describe("hikkake", () => {
  it("calls a new breakout rather than confirm the old one on the same bar", () => {
    // The last bar closes above 102, the high of the first inside bar, but leaves another inside bar upwards.
    const candles = [
      [101, 104, 96, 100],
      [100, 102, 98, 100],
      [99, 101, 95, 97],
      [98, 100, 96, 99],
      [100, 103, 97, 102.5],
    ] as const;
    expect(signalBehindCalm(cdlHikkakeDefinition, candles.slice(0, 3))).toBe(100);
    expect(signalBehindCalm(cdlHikkakeDefinition, candles)).toBe(-100);
    const within = [...candles.slice(0, 3), [99, 101.5, 96, 100], [100, 103, 95.5, 102.5]] as const;
    expect(signalBehindCalm(cdlHikkakeDefinition, within), "no new breakout").toBe(200);
  });
});

describe("the first bars of a hikkake", () => {
  it("may begin it three bars before the first value: bar 2 breaks out, bar 5 closes above bar 1's high", () => {
    const high = [104, 102, 101, 101, 101, 103];
    const low = [96, 98, 95, 95, 95, 95];
    const close = [100, 100, 97, 97, 97, 102.5];
    expectSeries(cdlHikkake(close, high, low, close), [NaN, NaN, NaN, NaN, NaN, 200], "confirmed at bar 5");
  });
});
