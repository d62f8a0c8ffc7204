import { describe, expect, it } from "vitest";
import {
  cdlHammerDefinition,
  cdlHangingManDefinition,
  cdlInvertedHammerDefinition,
  cdlShootingStarDefinition,
} from "@/lib/ta/candles/hammers";
import { type Candle, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlHammerDefinition, "CDLHAMMER"],
  [cdlHangingManDefinition, "CDLHANGINGMAN"],
  [cdlInvertedHammerDefinition, "CDLINVERTEDHAMMER"],
  [cdlShootingStarDefinition, "CDLSHOOTINGSTAR"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("hammer and hanging man", () => {
  it("are one shape, at the low or at the high of the candle before, 99.5 and 101.5", () => {
    const atLow: Candle = [99.25, 99.75, 97, 99.75];
    const atHigh: Candle = [101.25, 101.75, 99, 101.75];
    expect(signalBehindCalm(cdlHammerDefinition, [atLow])).toBe(100);
    expect(signalBehindCalm(cdlHangingManDefinition, [atLow])).toBe(0);
    expect(signalBehindCalm(cdlHangingManDefinition, [atHigh])).toBe(-100);
    expect(signalBehindCalm(cdlHammerDefinition, [atHigh])).toBe(0);
  });
});

describe("inverted hammer and shooting star", () => {
  it("are one shape, a gap below or above the body before, 100 to 101", () => {
    const below: Candle = [99.5, 101, 99.5, 99.75];
    const above: Candle = [101.25, 103, 101.25, 101.5];
    expect(signalBehindCalm(cdlInvertedHammerDefinition, [below])).toBe(100);
    expect(signalBehindCalm(cdlShootingStarDefinition, [below])).toBe(0);
    expect(signalBehindCalm(cdlShootingStarDefinition, [above])).toBe(-100);
    expect(signalBehindCalm(cdlInvertedHammerDefinition, [above])).toBe(0);
  });
});
