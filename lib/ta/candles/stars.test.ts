import { describe, expect, it } from "vitest";
import {
  cdlAbandonedBabyDefinition,
  cdlEveningDojiStarDefinition,
  cdlEveningStarDefinition,
  cdlMorningDojiStarDefinition,
  cdlMorningStarDefinition,
} from "@/lib/ta/candles/stars";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlMorningStarDefinition, "CDLMORNINGSTAR"],
  [cdlMorningDojiStarDefinition, "CDLMORNINGDOJISTAR"],
  [cdlEveningStarDefinition, "CDLEVENINGSTAR"],
  [cdlEveningDojiStarDefinition, "CDLEVENINGDOJISTAR"],
  [cdlAbandonedBabyDefinition, "CDLABANDONEDBABY"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("abandoned baby", () => {
  const black: Candle = [104, 104.1, 99.9, 100];
  const doji: Candle = [98.5, 98.7, 98.3, 98.5];

  it("is a doji below the shadows on both sides, and its mirror image", () => {
    const candles = [black, doji, [99.5, 102.1, 99.4, 102]] as const;
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, mirrored(candles))).toBe(-100);
  });

  it("is none when the last low touches the doji's high, but still a morning doji star", () => {
    const candles = [black, doji, [99.5, 102.1, 98.7, 102]] as const;
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, candles)).toBe(0);
    expect(signalBehindCalm(cdlMorningDojiStarDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlMorningStarDefinition, candles)).toBe(100);
    expect(signalBehindCalm(cdlEveningStarDefinition, mirrored(candles))).toBe(-100);
    expect(signalBehindCalm(cdlEveningDojiStarDefinition, mirrored(candles))).toBe(-100);
  });

  it("needs the close 0.3 of the body of 4 above 100 unless told otherwise: 101.1 is enough for 0.25 only", () => {
    const candles = [black, doji, [99.5, 101.2, 99.4, 101.1]] as const;
    const quarter = [black, doji, [99.5, 101.2, 99.4, 101]] as const;
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, candles)).toBe(0);
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, candles, { penetration: 0.25 })).toBe(100);
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, quarter, { penetration: 0.25 })).toBe(0);
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, mirrored(quarter), { penetration: 0.25 })).toBe(0);
  });

  it("is none when the last candle has the colour of the first", () => {
    const candles = [black, doji, [103.9, 104, 101.6, 101.7]] as const;
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, candles)).toBe(0);
    expect(signalBehindCalm(cdlAbandonedBabyDefinition, mirrored(candles))).toBe(0);
  });
});
