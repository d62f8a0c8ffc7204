import { describe, expect, it } from "vitest";
import {
  cdlGapSideBySideWhiteDefinition,
  cdlGapThreeMethodsDefinition,
  cdlTasukiGapDefinition,
} from "@/lib/ta/candles/gaps";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlGapSideBySideWhiteDefinition, "CDLGAPSIDESIDEWHITE"],
  [cdlTasukiGapDefinition, "CDLTASUKIGAP"],
  [cdlGapThreeMethodsDefinition, "CDLXSIDEGAP3METHODS"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("gaps", () => {
  const before: Candle = [100, 102.5, 99.5, 102];
  const beyond: Candle = [103, 105.5, 102.5, 105];

  it("are a tasuki gap when the opposite candle stays in the gap, three methods when it fills it", () => {
    const inGap = [before, beyond, [104.5, 105, 102, 102.5]] as const;
    const filling = [before, beyond, [104.5, 105, 101, 101.5]] as const;
    expect(signalBehindCalm(cdlTasukiGapDefinition, inGap)).toBe(100);
    expect(signalBehindCalm(cdlTasukiGapDefinition, mirrored(inGap))).toBe(-100);
    expect(signalBehindCalm(cdlTasukiGapDefinition, filling)).toBe(0);
    expect(signalBehindCalm(cdlGapThreeMethodsDefinition, filling)).toBe(100);
    expect(signalBehindCalm(cdlGapThreeMethodsDefinition, mirrored(filling))).toBe(-100);
    expect(signalBehindCalm(cdlGapThreeMethodsDefinition, inGap)).toBe(0);
  });

  it("are neither when the opposite candle closes at an end of the gap, 102 to 103", () => {
    for (const last of [[104.9, 105, 102.5, 103] as const, [104, 105, 101.5, 102] as const]) {
      expect(signalBehindCalm(cdlTasukiGapDefinition, [before, beyond, last])).toBe(0);
      expect(signalBehindCalm(cdlTasukiGapDefinition, mirrored([before, beyond, last]))).toBe(0);
      expect(signalBehindCalm(cdlGapThreeMethodsDefinition, [before, beyond, last])).toBe(0);
    }
  });

  it("are side-by-side white lines when two like candles stand beyond them", () => {
    const beside = [before, beyond, [103.05, 105.5, 102.5, 105]] as const;
    const filled = [before, beyond, [102, 105.5, 101.5, 104]] as const;
    expect(signalBehindCalm(cdlGapSideBySideWhiteDefinition, beside)).toBe(100);
    expect(signalBehindCalm(cdlGapSideBySideWhiteDefinition, filled)).toBe(0);
  });
});
