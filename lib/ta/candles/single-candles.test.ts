import { describe, expect, it } from "vitest";
import {
  cdlBeltHoldDefinition,
  cdlClosingMarubozuDefinition,
  cdlHighWaveDefinition,
  cdlLongLineDefinition,
  cdlMarubozuDefinition,
  cdlShortLineDefinition,
  cdlSpinningTopDefinition,
} from "@/lib/ta/candles/single-candles";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlMarubozuDefinition, "CDLMARUBOZU"],
  [cdlClosingMarubozuDefinition, "CDLCLOSINGMARUBOZU"],
  [cdlBeltHoldDefinition, "CDLBELTHOLD"],
  [cdlLongLineDefinition, "CDLLONGLINE"],
  [cdlShortLineDefinition, "CDLSHORTLINE"],
  [cdlSpinningTopDefinition, "CDLSPINNINGTOP"],
  [cdlHighWaveDefinition, "CDLHIGHWAVE"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("long and short bodies", () => {
  it("are judged against the mean of the 10 bodies before, here 1, and are neither at that size", () => {
    const shadowless = (body: number): Candle => [100, 100 + body, 100, 100 + body];
    expect(signalBehindCalm(cdlMarubozuDefinition, [shadowless(1.25)])).toBe(100);
    expect(signalBehindCalm(cdlMarubozuDefinition, mirrored([shadowless(1.25)]))).toBe(-100);
    expect(signalBehindCalm(cdlMarubozuDefinition, [shadowless(1)])).toBe(0);
    expect(signalBehindCalm(cdlShortLineDefinition, [shadowless(0.75)])).toBe(100);
    expect(signalBehindCalm(cdlShortLineDefinition, [shadowless(1)])).toBe(0);
  });
});

describe("belt-hold and closing marubozu", () => {
  it("look at opposite ends of the same long candle", () => {
    const opensAtLow: Candle = [100, 103, 100, 102];
    const closesAtHigh: Candle = [100, 102, 99, 102];
    expect(signalBehindCalm(cdlBeltHoldDefinition, [opensAtLow])).toBe(100);
    expect(signalBehindCalm(cdlBeltHoldDefinition, [closesAtHigh])).toBe(0);
    expect(signalBehindCalm(cdlClosingMarubozuDefinition, [closesAtHigh])).toBe(100);
    expect(signalBehindCalm(cdlClosingMarubozuDefinition, [opensAtLow])).toBe(0);
  });
});
