import { describe, expect, it } from "vitest";
import {
  cdlEngulfingDefinition,
  cdlHaramiCrossDefinition,
  cdlHaramiDefinition,
  cdlHomingPigeonDefinition,
  cdlThreeInsideDefinition,
  cdlThreeOutsideDefinition,
} from "@/lib/ta/candles/inside-outside";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlEngulfingDefinition, "CDLENGULFING"],
  [cdlHaramiDefinition, "CDLHARAMI"],
  [cdlHaramiCrossDefinition, "CDLHARAMICROSS"],
  [cdlHomingPigeonDefinition, "CDLHOMINGPIGEON"],
  [cdlThreeInsideDefinition, "CDL3INSIDE"],
  [cdlThreeOutsideDefinition, "CDL3OUTSIDE"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("engulfing", () => {
  it("is 80 where the bodies share an end and nothing where they share both", () => {
    const black: Candle = [101, 101.5, 99.5, 100];
    const behindBlack = (open: number, close: number) =>
      signalBehindCalm(cdlEngulfingDefinition, [black, [open, 102.5, 98.5, close]]);
    expect(behindBlack(99.5, 101.5)).toBe(100);
    expect(behindBlack(100, 101.5)).toBe(80);
    expect(behindBlack(99.5, 101)).toBe(80);
    expect(behindBlack(100, 101)).toBe(0);
    expect(behindBlack(101.5, 99.5), "the same colour").toBe(0);
  });
});

describe("harami", () => {
  it("is 80 where the bodies share an end, against the colour of the long candle", () => {
    const long: Candle = [100, 104.5, 99.5, 104];
    const inside: Candle = [102, 103, 101, 101.5];
    const atTop: Candle = [104, 104.5, 103, 103.5];
    expect(signalBehindCalm(cdlHaramiDefinition, [long, inside])).toBe(-100);
    expect(signalBehindCalm(cdlHaramiDefinition, [long, atTop])).toBe(-80);
    expect(signalBehindCalm(cdlHaramiDefinition, mirrored([long, inside]))).toBe(100);
    expect(signalBehindCalm(cdlHaramiDefinition, [long, [104.25, 104.5, 103, 103.5]])).toBe(0);
  });
});
