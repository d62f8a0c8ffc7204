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

describe("two crows", () => {
  const crows: readonly Candle[] = [
    [101, 104.1, 100.9, 104],
    [106, 106.2, 104.9, 105],
    [105.5, 105.6, 102.4, 102.5],
  ];

  it("end in the white body, 101 to 104", () => {
    expect(signalBehindCalm(cdlTwoCrowsDefinition, crows)).toBe(-100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the second one opens where the first did", crows.with(2, [106, 106.1, 102.4, 102.5])],
    ["the second one opens at the first close", crows.with(2, [105, 105.1, 102.4, 102.5])],
    ["the second one closes at the white open", crows.with(2, [105.5, 105.6, 100.5, 101])],
    ["the second one closes at the white close", crows.with(2, [105.5, 105.6, 103.9, 104])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlTwoCrowsDefinition, candles)).toBe(0);
  });
});

describe("upside gap two crows", () => {
  const crows: readonly Candle[] = [
    [101, 104.1, 100.9, 104],
    [105.5, 105.6, 104.9, 105],
    [106, 106.1, 104.4, 104.5],
  ];

  it("end around the first crow and above the white close, 104", () => {
    expect(signalBehindCalm(cdlUpsideGapTwoCrowsDefinition, crows)).toBe(-100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first candle is black", crows.with(0, [104, 104.1, 100.9, 101])],
    ["the first candle is short", crows.with(0, [103.5, 104.1, 100.9, 104])],
    ["the first crow touches the white body", crows.with(1, [105.5, 105.6, 103.9, 104])],
    [
      "the first crow is long",
      [
        [101, 104.1, 100.9, 104],
        [107, 107.2, 104.9, 105],
        [107.5, 107.6, 104.4, 104.5],
      ],
    ],
    ["the second crow opens where the first did", crows.with(2, [105.5, 106.1, 104.4, 104.5])],
    ["the second crow closes where the first did", crows.with(2, [106, 106.1, 104.9, 105])],
    ["the second crow closes at the white close", crows.with(2, [106, 106.1, 103.9, 104])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlUpsideGapTwoCrowsDefinition, candles)).toBe(0);
  });
});

describe("three black crows", () => {
  const crows: readonly Candle[] = [
    [102, 102.1, 100, 100.05],
    [101, 101.1, 99, 99.05],
    [100, 100.1, 98, 98.05],
  ];
  const atWhiteHigh: readonly Candle[] = [
    [103.5, 103.6, 101.45, 101.5],
    [102.5, 102.6, 100.45, 100.5],
    [101.5, 101.6, 99.45, 99.5],
  ];

  it("each open in the body before and close near their low, behind a white candle", () => {
    expect(signalBehindCalm(cdlThreeBlackCrowsDefinition, crows)).toBe(-100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the candle before is black", [[101.5, 102.5, 100.5, 101], ...crows]],
    ["the first closes at the high of the candle before, 101.5", atWhiteHigh],
    ["the first is white", crows.with(0, [100.05, 102.1, 100, 102])],
    ["the first has a lower shadow", crows.with(0, [102, 102.1, 99.5, 100.05])],
    ["the second has a lower shadow", crows.with(1, [101, 101.1, 98.5, 99.05])],
    ["the third has a lower shadow", crows.with(2, [100, 100.1, 97.5, 98.05])],
    ["the second opens where the first did", crows.with(1, [102, 102.1, 99, 99.05])],
    ["the second opens at the first close", crows.with(1, [100.05, 100.1, 99, 99.05])],
    ["the third opens where the second did", crows.with(2, [101, 101.1, 98, 98.05])],
    ["the third opens at the second close", crows.with(2, [99.05, 99.1, 98, 98.05])],
    ["the second closes where the first did", crows.with(1, [101, 101.1, 100, 100.05])],
    ["the third closes where the second did", crows.with(2, [100, 100.1, 99, 99.05])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlThreeBlackCrowsDefinition, candles)).toBe(0);
  });
});

describe("identical three crows", () => {
  const crows: readonly Candle[] = [
    [102, 102.1, 100, 100.05],
    [100.05, 100.1, 98, 98.05],
    [98.05, 98.1, 96, 96.05],
  ];

  it("each open where the last closed", () => {
    expect(signalBehindCalm(cdlIdenticalThreeCrowsDefinition, crows)).toBe(-100);
  });

  it.each<[string, readonly Candle[]]>([
    [
      "the second is white",
      [
        [102, 102.1, 100, 100.05],
        [100, 100.04, 99.99, 100.03],
        [100.03, 100.05, 98, 98.05],
      ],
    ],
    ["the third is white", crows.with(2, [98, 98.06, 97.99, 98.03])],
    ["the third closes where the second did", crows.with(2, [98.1, 98.12, 98, 98.05])],
    ["the third opens in the body before", crows.with(2, [99, 99.1, 96, 96.05])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlIdenticalThreeCrowsDefinition, candles)).toBe(0);
  });
});
