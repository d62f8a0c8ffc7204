import { describe, expect, it } from "vitest";
import {
  cdlDarkCloudCoverDefinition,
  cdlInNeckDefinition,
  cdlOnNeckDefinition,
  cdlPiercingDefinition,
  cdlThrustingDefinition,
} from "@/lib/ta/candles/piercing";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { type Candle, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlPiercingDefinition, "CDLPIERCING"],
  [cdlDarkCloudCoverDefinition, "CDLDARKCLOUDCOVER"],
  [cdlInNeckDefinition, "CDLINNECK"],
  [cdlOnNeckDefinition, "CDLONNECK"],
  [cdlThrustingDefinition, "CDLTHRUSTING"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("how far a white candle climbs back into a long black one, 104 to 100 with its low at 99", () => {
  const black: Candle = [104, 104.5, 99, 100];
  const closingAt = (definition: IndicatorDefinition, close: number) =>
    signalBehindCalm(definition, [black, [98, 104.5, 97.5, close]]);

  it.each([
    [98.95, cdlOnNeckDefinition, -100],
    [100.0625, cdlInNeckDefinition, -100],
    [101, cdlThrustingDefinition, -100],
    [102, cdlThrustingDefinition, -100],
    [102.5, cdlPiercingDefinition, 100],
    [99.9375, undefined, 0],
    [104, undefined, 0],
  ])("a close at %d makes at most one pattern of the four", (close, wanted, signal) => {
    const all = [cdlOnNeckDefinition, cdlInNeckDefinition, cdlThrustingDefinition, cdlPiercingDefinition];
    for (const definition of all) {
      expect(closingAt(definition, close), definition.id).toBe(definition === wanted ? signal : 0);
    }
  });
});

describe("dark cloud cover", () => {
  it("closes deeper than the penetration in the white body: 1.5 of 4 is more than 0.3, not than 0.5", () => {
    const candles = [
      [100, 104.5, 99.5, 104],
      [105, 105.5, 102, 102.5],
    ] as const;
    expect(signalBehindCalm(cdlDarkCloudCoverDefinition, candles, { penetration: 0.3 })).toBe(-100);
    expect(signalBehindCalm(cdlDarkCloudCoverDefinition, candles)).toBe(0);
  });
});
