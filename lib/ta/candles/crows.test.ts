import { describe, expect, it } from "vitest";
import {
  cdlIdenticalThreeCrowsDefinition,
  cdlThreeBlackCrowsDefinition,
  cdlTwoCrowsDefinition,
  cdlUpsideGapTwoCrowsDefinition,
} from "@/lib/ta/candles/crows";
import { type Candle, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlTwoCrowsDefinition, "CDL2CROWS"],
  [cdlUpsideGapTwoCrowsDefinition, "CDLUPSIDEGAP2CROWS"],
  [cdlThreeBlackCrowsDefinition, "CDL3BLACKCROWS"],
  [cdlIdenticalThreeCrowsDefinition, "CDLIDENTICAL3CROWS"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("crows behind a gap", () => {
  const white: Candle = [101, 104.1, 100.9, 104];

  it("are two crows when the second closes in the white body, 101 to 104", () => {
    const first: Candle = [106, 106.2, 104.9, 105];
    expect(signalBehindCalm(cdlTwoCrowsDefinition, [white, first, [105.5, 105.6, 102.4, 102.5]])).toBe(-100);
    expect(signalBehindCalm(cdlTwoCrowsDefinition, [white, first, [105.5, 105.6, 100.5, 101]])).toBe(0);
  });

  it("are upside gap two crows when the second engulfs the first and stays above the white close, 104", () => {
    const first: Candle = [105.5, 105.6, 104.9, 105];
    const engulfing: Candle = [106, 106.1, 104.4, 104.5];
    const tooDeep: Candle = [106, 106.1, 103.9, 104];
    expect(signalBehindCalm(cdlUpsideGapTwoCrowsDefinition, [white, first, engulfing])).toBe(-100);
    expect(signalBehindCalm(cdlUpsideGapTwoCrowsDefinition, [white, first, tooDeep])).toBe(0);
  });
});

describe("three black crows", () => {
  const first: Candle = [102, 102.1, 100, 100.05];
  const second: Candle = [101, 101.1, 99, 99.05];
  const third: Candle = [100, 100.1, 98, 98.05];

  it("each open in the body before and close near their low, behind a white candle", () => {
    expect(signalBehindCalm(cdlThreeBlackCrowsDefinition, [first, second, third])).toBe(-100);
  });

  it("are none when the third opens at the second one's open, or the first closes above the white high", () => {
    const high: Candle = [101, 101.1, 98, 98.05];
    expect(signalBehindCalm(cdlThreeBlackCrowsDefinition, [first, second, high])).toBe(0);
    const above = [first, second, third].map(([o, h, l, c]): Candle => [o + 2, h + 2, l + 2, c + 2]);
    expect(signalBehindCalm(cdlThreeBlackCrowsDefinition, above)).toBe(0);
  });

  it("are identical ones when each opens where the last closed instead", () => {
    const identical = [first, [100.05, 100.1, 98, 98.05], [98.05, 98.1, 96, 96.05]] as const;
    expect(signalBehindCalm(cdlIdenticalThreeCrowsDefinition, identical)).toBe(-100);
    expect(signalBehindCalm(cdlIdenticalThreeCrowsDefinition, [first, second, third])).toBe(0);
  });
});
