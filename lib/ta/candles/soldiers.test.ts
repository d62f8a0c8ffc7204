import { describe, expect, it } from "vitest";
import {
  cdlAdvanceBlockDefinition,
  cdlStalledPatternDefinition,
  cdlThreeWhiteSoldiersDefinition,
} from "@/lib/ta/candles/soldiers";
import { type Candle, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlThreeWhiteSoldiersDefinition, "CDL3WHITESOLDIERS"],
  [cdlAdvanceBlockDefinition, "CDLADVANCEBLOCK"],
  [cdlStalledPatternDefinition, "CDLSTALLEDPATTERN"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("three rising white candles", () => {
  const first: Candle = [100.5, 102.6, 100, 102.5];
  const second: Candle = [102, 104.1, 101.5, 104];

  it("are soldiers when the third is as strong, and lose force when it is far shorter", () => {
    const strong: Candle = [103.5, 105.6, 103, 105.5];
    const weak: Candle = [103.9, 104.5, 103.4, 104.25];
    const ids = (third: Candle) =>
      [cdlThreeWhiteSoldiersDefinition, cdlAdvanceBlockDefinition, cdlStalledPatternDefinition].map(
        (definition) => signalBehindCalm(definition, [first, second, third]),
      );
    expect(ids(strong)).toEqual([100, 0, 0]);
    expect(ids(weak)).toEqual([0, -100, -100]);
  });

  it.each<[string, readonly Candle[]]>([
    [
      "first",
      [
        [102.75, 102.8, 100, 102.5],
        [102.85, 104.1, 101.5, 104],
        [103.5, 105.6, 103, 105.5],
      ],
    ],
    [
      "second",
      [
        [101.75, 102.6, 101, 102.5],
        [102.85, 102.9, 101.5, 102.75],
        [103, 105.6, 102.5, 105.5],
      ],
    ],
  ])("are no soldiers when the %s is black", (_, candles) => {
    expect(signalBehindCalm(cdlThreeWhiteSoldiersDefinition, candles)).toBe(0);
  });
});
