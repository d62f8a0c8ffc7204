import { describe, expect, it } from "vitest";
import {
  cdlBreakawayDefinition,
  cdlMatHoldDefinition,
  cdlRiseFallThreeMethodsDefinition,
  cdlThreeLineStrikeDefinition,
} from "@/lib/ta/candles/trend-pauses";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlThreeLineStrikeDefinition, "CDL3LINESTRIKE"],
  [cdlBreakawayDefinition, "CDLBREAKAWAY"],
  [cdlRiseFallThreeMethodsDefinition, "CDLRISEFALL3METHODS"],
  [cdlMatHoldDefinition, "CDLMATHOLD"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("three-line strike", () => {
  const falling = [
    [101, 101.2, 99.8, 100],
    [100.3, 100.5, 98.8, 99],
    [99.4, 99.5, 97.8, 98],
  ] as const;

  it("closes beyond the open of the first of three, 101", () => {
    const candles = [...falling, [97.5, 101.7, 97.4, 101.5]] as const;
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, candles)).toBe(-100);
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, mirrored(candles))).toBe(100);
    const short: Candle = [97.5, 101.7, 97.4, 101];
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, [...falling, short])).toBe(0);
  });
});

describe("breakaway", () => {
  const falling = [
    [104, 104.2, 99.8, 100],
    [99, 99.3, 97.8, 98],
    [97.5, 99, 97, 98.2],
    [97.5, 98, 96, 96.5],
  ] as const;

  it("closes in the gap between the first close, 100, and the second open, 99, whatever the third's colour", () => {
    const candles = [...falling, [97, 99.6, 96.8, 99.5]] as const;
    expect(signalBehindCalm(cdlBreakawayDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlBreakawayDefinition, mirrored(candles))).toBe(-100);
    expect(signalBehindCalm(cdlBreakawayDefinition, [...falling, [97, 99.6, 96.8, 99]])).toBe(0);
  });
});

describe("rising and falling three methods", () => {
  const rest = [
    [101, 105.2, 100.9, 105],
    [104.5, 104.7, 103.8, 104],
    [104, 104.2, 103.3, 103.5],
    [103.5, 103.7, 102.8, 103],
  ] as const;

  it("end with a long candle that closes beyond the first, at 105", () => {
    const candles = [...rest, [103.5, 106.2, 103.4, 106]] as const;
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, mirrored(candles))).toBe(-100);
    const short: Candle = [103.5, 106.2, 103.4, 105];
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, [...rest, short])).toBe(0);
  });
});

describe("mat hold", () => {
  const rest = [
    [101, 105.2, 100.9, 105],
    [106, 106.2, 105.4, 105.5],
    [105, 105.1, 104.4, 104.5],
    [104.6, 104.7, 104, 104.1],
  ] as const;
  const candles = [...rest, [104.5, 107, 104.4, 106.5]] as const;

  it("ends with a white candle above the highs of the three before, 106.2", () => {
    expect(signalBehindCalm(cdlMatHoldDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlMatHoldDefinition, [...rest, [104.5, 107, 104.4, 106.2]])).toBe(0);
  });

  it("lets them sink into less than the penetration of the first body: 0.9 of 4 is less than 0.25 of it, not than 0.2", () => {
    expect(signalBehindCalm(cdlMatHoldDefinition, candles, { penetration: 0.25 })).toBe(100);
    expect(signalBehindCalm(cdlMatHoldDefinition, candles, { penetration: 0.2 })).toBe(0);
  });
});
