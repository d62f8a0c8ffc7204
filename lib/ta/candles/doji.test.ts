import { describe, expect, it } from "vitest";
import {
  cdlDojiDefinition,
  cdlDragonflyDojiDefinition,
  cdlGravestoneDojiDefinition,
  cdlLongLeggedDojiDefinition,
  cdlRickshawManDefinition,
  cdlTakuriDefinition,
  cdlTristarDefinition,
} from "@/lib/ta/candles/doji";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlDojiDefinition, "CDLDOJI"],
  [cdlDragonflyDojiDefinition, "CDLDRAGONFLYDOJI"],
  [cdlGravestoneDojiDefinition, "CDLGRAVESTONEDOJI"],
  [cdlLongLeggedDojiDefinition, "CDLLONGLEGGEDDOJI"],
  [cdlRickshawManDefinition, "CDLRICKSHAWMAN"],
  [cdlTakuriDefinition, "CDLTAKURI"],
  [cdlTristarDefinition, "CDLTRISTAR"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({
    definition,
    onConstantPrice: { signal: () => (fn === "CDLDOJI" ? 100 : 0) },
    onShiftedPrice: "stays",
  });
  testTalibCandles(definition, fn);
}

describe("tristar", () => {
  it("needs the middle doji apart from the first and the third back from it", () => {
    const first: Candle = [100, 100.5, 99.5, 100];
    const middle: Candle = [101, 101.5, 100.5, 101.1];
    const top = [first, middle, [100.8, 101.3, 100.3, 100.8]] as const;
    const level = [first, middle, [101.1, 101.3, 100.3, 101]] as const;
    expect(signalBehindCalm(cdlTristarDefinition, top)).toBe(-100);
    expect(signalBehindCalm(cdlTristarDefinition, mirrored(top))).toBe(100);
    expect(signalBehindCalm(cdlTristarDefinition, level), "third as high as the middle").toBe(0);
  });
});

describe("doji", () => {
  it("is a body of at most 0.1 of the mean range of 2: 0.125, not 0.25", () => {
    expect(signalBehindCalm(cdlDojiDefinition, [[100, 101, 99, 100.125]])).toBe(100);
    expect(signalBehindCalm(cdlDojiDefinition, [[100, 101, 99, 100.25]])).toBe(0);
  });
});
