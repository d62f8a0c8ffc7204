import { describe, expect, it } from "vitest";
import {
  cdlConcealingBabySwallowDefinition,
  cdlLadderBottomDefinition,
  cdlStickSandwichDefinition,
  cdlThreeStarsInSouthDefinition,
  cdlUniqueThreeRiverDefinition,
} from "@/lib/ta/candles/bottoms";
import { type Candle, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlThreeStarsInSouthDefinition, "CDL3STARSINSOUTH"],
  [cdlStickSandwichDefinition, "CDLSTICKSANDWICH"],
  [cdlUniqueThreeRiverDefinition, "CDLUNIQUE3RIVER"],
  [cdlConcealingBabySwallowDefinition, "CDLCONCEALBABYSWALL"],
  [cdlLadderBottomDefinition, "CDLLADDERBOTTOM"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("three stars in the south", () => {
  const second: Candle = [101, 101.5, 96, 99];
  const third: Candle = [99, 99.1, 98.4, 98.5];

  it("are black candles that shrink into each other, the first with a lower shadow of more than its body of 4", () => {
    const definition = cdlThreeStarsInSouthDefinition;
    expect(signalBehindCalm(definition, [[104, 104.5, 95, 100], second, third])).toBe(100);
    expect(signalBehindCalm(definition, [[104, 104.5, 96, 100], second, third])).toBe(0);
  });
});

describe("concealing baby swallow", () => {
  const falling = [
    [104, 104.1, 101.9, 102],
    [101.5, 101.6, 99.4, 99.5],
    [98.5, 100, 97.4, 97.5],
  ] as const;

  it("ends with a black candle around the third one, shadows included", () => {
    const definition = cdlConcealingBabySwallowDefinition;
    expect(signalBehindCalm(definition, [...falling, [100.2, 100.4, 97, 97.2]])).toBe(100);
    expect(signalBehindCalm(definition, [...falling, [99.9, 100, 97, 97.2]]), "the same high").toBe(0);
  });
});

describe("ladder bottom", () => {
  const ladder = [
    [104, 104.5, 102.5, 103],
    [103.5, 104, 101.5, 102],
    [102.5, 103, 100.5, 101],
    [101, 102, 99.5, 100],
  ] as const;

  it("ends with a white candle that opens above the last black open and closes above its high of 102", () => {
    const definition = cdlLadderBottomDefinition;
    expect(signalBehindCalm(definition, [...ladder, [101.5, 103, 101, 102.5]])).toBe(100);
    expect(signalBehindCalm(definition, [...ladder, [101.5, 103, 101, 102]])).toBe(0);
  });
});

describe("stick sandwich and unique three river", () => {
  it("hold the close or the low before", () => {
    const sandwich = [
      [102, 102.5, 99.5, 100],
      [101, 103.5, 100.5, 103],
      [103, 103.5, 99.5, 100.05],
    ] as const;
    expect(signalBehindCalm(cdlStickSandwichDefinition, sandwich)).toBe(100);
    const river = [
      [104, 104.5, 99.5, 100],
      [102, 102.5, 99, 101],
    ] as const;
    expect(signalBehindCalm(cdlUniqueThreeRiverDefinition, [...river, [99.5, 100.5, 99, 100]])).toBe(100);
    expect(signalBehindCalm(cdlUniqueThreeRiverDefinition, [...river, [99, 100, 98.5, 99.5]])).toBe(0);
  });
});
