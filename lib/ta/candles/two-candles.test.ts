import { describe, expect, it } from "vitest";
import {
  cdlCounterattackDefinition,
  cdlDojiStarDefinition,
  cdlKickingByLengthDefinition,
  cdlKickingDefinition,
  cdlMatchingLowDefinition,
  cdlSeparatingLinesDefinition,
} from "@/lib/ta/candles/two-candles";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlCounterattackDefinition, "CDLCOUNTERATTACK"],
  [cdlSeparatingLinesDefinition, "CDLSEPARATINGLINES"],
  [cdlMatchingLowDefinition, "CDLMATCHINGLOW"],
  [cdlKickingDefinition, "CDLKICKING"],
  [cdlKickingByLengthDefinition, "CDLKICKINGBYLENGTH"],
  [cdlDojiStarDefinition, "CDLDOJISTAR"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("kicking", () => {
  const black: Candle = [103, 103.1, 100.9, 101];
  const white: Candle = [103.5, 106.1, 103.4, 106];

  it("is a white marubozu a gap above a black one, and its mirror image", () => {
    expect(signalBehindCalm(cdlKickingDefinition, [black, white])).toBe(100);
    expect(signalBehindCalm(cdlKickingDefinition, mirrored([black, white]))).toBe(-100);
  });

  it("is none without a gap between the shadows", () => {
    expect(signalBehindCalm(cdlKickingDefinition, [black, [103.15, 106.1, 103.1, 106]])).toBe(0);
  });

  it("takes the sign of the longer marubozu when judged by length: bodies 2 and 2.5, then 4 and 2.5", () => {
    expect(signalBehindCalm(cdlKickingByLengthDefinition, [black, white])).toBe(100);
    expect(signalBehindCalm(cdlKickingByLengthDefinition, [[103, 103.1, 98.9, 99], white])).toBe(-100);
  });
});

describe("separating lines", () => {
  it("open at one price and part: white up, black down", () => {
    const black: Candle = [101, 101.5, 99.5, 100];
    const white: Candle = [101.05, 103.5, 101, 103];
    expect(signalBehindCalm(cdlSeparatingLinesDefinition, [black, white])).toBe(100);
    expect(signalBehindCalm(cdlSeparatingLinesDefinition, mirrored([black, white]))).toBe(-100);
    const apart: Candle = [101.25, 103.5, 101.2, 103];
    expect(signalBehindCalm(cdlSeparatingLinesDefinition, [black, apart])).toBe(0);
  });
});
