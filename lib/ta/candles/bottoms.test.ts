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
  const stars: readonly Candle[] = [
    [104, 104.5, 95, 100],
    [101, 101.5, 96, 99],
    [99, 99.1, 98.4, 98.5],
  ];

  it.each<[string, readonly Candle[]]>([
    ["shrink into each other", stars],
    ["even when the second opens at the first high", stars.with(1, [104.5, 105, 96, 102])],
    ["even when the second falls to the first low", stars.with(1, [101, 101.5, 95, 99])],
  ])("%s", (_, candles) => {
    expect(signalBehindCalm(cdlThreeStarsInSouthDefinition, candles)).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is white", stars.with(0, [96, 104.5, 91, 100])],
    [
      "the first is short",
      [
        [100.75, 104.5, 95, 100],
        [100.5, 101.5, 96, 100],
        [99, 99.1, 98.4, 98.5],
      ],
    ],
    ["the first one's lower shadow is no longer than its body", stars.with(0, [104, 104.5, 96, 100])],
    ["the second is white", stars.with(1, [101, 103.5, 96, 103])],
    ["the second has as long a body", stars.with(1, [104, 104.5, 96, 100])],
    ["the second opens at the first close", stars.with(1, [100, 101.5, 96, 99])],
    ["the second opens above the first high", stars.with(1, [104.75, 105, 96, 102])],
    [
      "the second stays above the first close",
      [
        [104, 104.5, 95, 100],
        [102.5, 103, 100, 101],
        [101, 101.1, 100.4, 100.5],
      ],
    ],
    ["the second falls below the first low", stars.with(1, [101, 101.5, 94, 99])],
    [
      "the second has no lower shadow",
      [
        [104, 104.5, 95, 100],
        [101, 101.5, 98.9, 99],
        [99.5, 99.6, 98.95, 99],
      ],
    ],
    ["the third is white", stars.with(2, [98.5, 99.1, 98.4, 99])],
    ["the third is long", stars.with(2, [101, 101.1, 98.4, 98.5])],
    ["the third has a lower shadow", stars.with(2, [99, 99.1, 98, 98.5])],
    ["the third has an upper shadow", stars.with(2, [99, 99.5, 98.4, 98.5])],
    ["the third falls to the second low", stars.with(2, [96.5, 96.6, 96, 96.05])],
    ["the third rises to the second high", stars.with(2, [101.45, 101.5, 100.9, 100.95])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlThreeStarsInSouthDefinition, candles)).toBe(0);
  });
});

describe("concealing baby swallow", () => {
  const candles: readonly Candle[] = [
    [104, 104.1, 101.9, 102],
    [101.5, 101.6, 99.4, 99.5],
    [98.5, 100, 97.4, 97.5],
    [100.2, 100.4, 97, 97.2],
  ];
  const whiteSecond: readonly Candle[] = [
    [104, 104.1, 101.9, 102],
    [99.5, 101.6, 99.4, 101.5],
    [98.5, 102, 97.4, 97.5],
    [100.2, 102.4, 97, 97.2],
  ];

  it("ends with a black candle around the third one, shadows included", () => {
    expect(signalBehindCalm(cdlConcealingBabySwallowDefinition, candles)).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is white", candles.with(0, [102, 104.1, 101.9, 104])],
    ["the second is white", whiteSecond],
    ["the third is white", candles.with(2, [97.5, 100, 97.4, 98.5])],
    ["the fourth is white", candles.with(3, [97.2, 100.4, 97, 100.2])],
    ["the first has an upper shadow", candles.with(0, [104, 104.5, 101.9, 102])],
    ["the first has a lower shadow", candles.with(0, [104, 104.1, 101.5, 102])],
    ["the second has an upper shadow", candles.with(1, [101.5, 102, 99.4, 99.5])],
    ["the second has a lower shadow", candles.with(1, [101.5, 101.6, 99, 99.5])],
    ["the third body touches the second", candles.with(2, [99.5, 100, 97.4, 97.5])],
    ["the third high only touches the second close", candles.with(2, [98.5, 99.5, 97.4, 97.5])],
    ["the third has no upper shadow", candles.with(2, [99.4, 99.55, 97.4, 97.5])],
    ["the fourth has the same high", candles.with(3, [99.9, 100, 97, 97.2])],
    ["the fourth has the same low", candles.with(3, [100.2, 100.4, 97.4, 97.6])],
  ])("is none when %s", (_, changed) => {
    expect(signalBehindCalm(cdlConcealingBabySwallowDefinition, changed)).toBe(0);
  });
});

describe("ladder bottom", () => {
  const ladder: readonly Candle[] = [
    [104, 104.5, 102.5, 103],
    [103.5, 104, 101.5, 102],
    [102.5, 103, 100.5, 101],
    [101, 102, 99.5, 100],
    [101.5, 103, 101, 102.5],
  ];

  it("ends with a white candle that opens above the last black open and closes above its high", () => {
    expect(signalBehindCalm(cdlLadderBottomDefinition, ladder)).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is white", ladder.with(0, [103.75, 104.5, 103.5, 104])],
    ["the second is white", ladder.with(1, [102.6, 103, 102.5, 102.9])],
    ["the third is white", ladder.with(2, [101, 102, 100.5, 101.5])],
    ["the fourth is white", ladder.with(3, [100, 102, 99.5, 101])],
    ["the fifth is black", ladder.with(4, [103.5, 103.6, 102.2, 102.5])],
    ["the second opens where the first did", ladder.with(1, [104, 104.25, 101.5, 102])],
    ["the third opens where the second did", ladder.with(2, [103.5, 104, 100.5, 101])],
    ["the second closes where the first did", ladder.with(1, [103.5, 104, 102, 103])],
    ["the third closes where the second did", ladder.with(2, [102.5, 103, 101, 102])],
    ["the fourth has no upper shadow", ladder.with(3, [101, 101.1, 99.5, 100])],
    ["the fifth opens where the fourth did", ladder.with(4, [101, 103, 100.5, 102.5])],
    ["the fifth closes at the fourth high", ladder.with(4, [101.5, 103, 101, 102])],
  ])("is none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlLadderBottomDefinition, candles)).toBe(0);
  });
});

describe("stick sandwich", () => {
  it("closes twice at 100, with a white candle above in between", () => {
    const sandwich: readonly Candle[] = [
      [102, 102.5, 99.5, 100],
      [101, 103.5, 100.5, 103],
      [103, 103.5, 99.5, 100.05],
    ];
    expect(signalBehindCalm(cdlStickSandwichDefinition, sandwich)).toBe(100);
    expect(signalBehindCalm(cdlStickSandwichDefinition, sandwich.with(1, [101, 103.5, 100, 103]))).toBe(0);
  });
});

describe("unique three river", () => {
  it("opens above the new low of 99 that a black candle inside a long black body made", () => {
    const river: readonly Candle[] = [
      [104, 104.5, 99.5, 100],
      [102, 102.5, 99, 101],
      [99.5, 100.5, 99, 100],
    ];
    expect(signalBehindCalm(cdlUniqueThreeRiverDefinition, river)).toBe(100);
    expect(signalBehindCalm(cdlUniqueThreeRiverDefinition, river.with(2, [99, 100, 98.5, 99.5]))).toBe(0);
    expect(signalBehindCalm(cdlUniqueThreeRiverDefinition, river.with(1, [104.5, 105, 99, 101]))).toBe(0);
  });
});
