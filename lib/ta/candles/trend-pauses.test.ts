import { describe, expect, it } from "vitest";
import {
  cdlBreakawayDefinition,
  cdlMatHoldDefinition,
  cdlRiseFallThreeMethodsDefinition,
  cdlThreeLineStrikeDefinition,
} from "@/lib/ta/candles/trend-pauses";
import { type Candle, mirrored, signalBehindCalm, testTalibCandles } from "@/lib/ta/testing/candle-reference";
import { testIndicatorContract } from "@/lib/ta/testing/contract";

const PATTERNS = [
  [cdlThreeLineStrikeDefinition, "CDL3LINESTRIKE"],
  [cdlBreakawayDefinition, "CDLBREAKAWAY"],
  [cdlRiseFallThreeMethodsDefinition, "CDLRISEFALL3METHODS"],
  [cdlMatHoldDefinition, "CDLMATHOLD"],
] as const;

for (const [definition, fn] of PATTERNS) {
  testIndicatorContract({ definition, onConstantPrice: { signal: () => 0 }, onShiftedPrice: "stays" });
  testTalibCandles(definition, fn);
}

describe("three-line strike", () => {
  const strike: readonly Candle[] = [
    [101, 101.2, 99.8, 100],
    [100.3, 100.5, 98.8, 99],
    [99.4, 99.5, 97.8, 98],
    [97.5, 101.7, 97.4, 101.5],
  ];

  it("closes beyond the open of the first of three, 101, and has its mirror image", () => {
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, strike)).toBe(-100);
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, mirrored(strike))).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is white", strike.with(0, [100, 101.2, 99.8, 101])],
    ["the second is white", strike.with(1, [99.7, 100.5, 98.8, 99.75])],
    ["the second opens far from the first body", strike.with(1, [101.75, 102, 98.8, 99])],
    ["the third opens far from the second body", strike.with(2, [101, 101.5, 97.8, 98])],
    ["the second closes where the first did", strike.with(1, [100.3, 100.5, 99.5, 100])],
    ["the third closes where the second did", strike.with(2, [99.4, 99.5, 98.5, 99])],
    ["the fourth opens at the third close", strike.with(3, [98, 101.7, 97.4, 101.5])],
    ["the fourth closes at the first open", strike.with(3, [97.5, 101.7, 97.4, 101])],
  ])("is none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlThreeLineStrikeDefinition, candles)).toBe(0);
  });
});

describe("breakaway", () => {
  const turn: readonly Candle[] = [
    [104, 104.2, 99.8, 100],
    [99, 99.3, 97.8, 98],
    [97.5, 99, 97, 98.2],
    [97.5, 98, 96, 96.5],
    [97, 99.6, 96.8, 99.5],
  ];

  it("closes in the gap between the first close, 100, and the second open, 99, whatever the third's colour", () => {
    expect(signalBehindCalm(cdlBreakawayDefinition, turn)).toBe(100);
    expect(signalBehindCalm(cdlBreakawayDefinition, mirrored(turn))).toBe(-100);
    expect(signalBehindCalm(cdlBreakawayDefinition, turn.with(2, [98.2, 99, 97, 97.5]))).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is short", turn.with(0, [100.75, 104.2, 99.8, 100])],
    ["the second is white", turn.with(1, [98, 99.3, 97.8, 99])],
    ["the third has the same high", turn.with(2, [97.5, 99.3, 97, 98.2])],
    ["the third has the same low", turn.with(2, [98, 99, 97.8, 98.2])],
    ["the fourth is white", turn.with(3, [96.5, 98, 96, 97.5])],
    ["the fourth has the same high", turn.with(3, [97.5, 99, 96, 96.5])],
    ["the fourth has the same low", turn.with(3, [97.5, 98, 97, 97.25])],
    ["the fifth is black", turn.with(4, [99.8, 99.9, 96.8, 99.5])],
    ["the fifth closes at the second open", turn.with(4, [97, 99.6, 96.8, 99])],
    ["the fifth closes at the first close", turn.with(4, [97, 100.2, 96.8, 100])],
  ])("is none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlBreakawayDefinition, candles)).toBe(0);
    expect(signalBehindCalm(cdlBreakawayDefinition, mirrored(candles)), "mirrored").toBe(0);
  });
});

describe("rising and falling three methods", () => {
  const rest: readonly Candle[] = [
    [101, 105.2, 100.9, 105],
    [104.5, 104.7, 103.8, 104],
    [104, 104.2, 103.3, 103.5],
    [103.5, 103.7, 102.8, 103],
    [103.75, 106.2, 103.4, 106],
  ];

  it("end with a long candle that closes beyond the first, at 105", () => {
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, rest)).toBe(100);
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, mirrored(rest))).toBe(-100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is short", rest.with(0, [104.25, 105.2, 100.9, 105])],
    ["the second only touches the first range", rest.with(1, [105.6, 105.8, 105.1, 105.2])],
    ["the fourth only touches the first range", rest.with(3, [100.9, 101, 100.2, 100.4])],
    ["the second is long", rest.with(1, [106, 106.2, 103.8, 104])],
    ["the second is white", rest.with(1, [104, 104.7, 103.8, 104.5])],
    ["the third closes where the second did", rest.with(2, [104.4, 104.6, 103.8, 104])],
    ["the fourth closes where the third did", rest.with(3, [104, 104.2, 103.3, 103.5])],
    ["the fifth is short", rest.with(4, [104.75, 106.2, 103.4, 105.5])],
    ["the fifth is black", rest.with(4, [107, 107.1, 105.1, 105.5])],
    ["the fifth opens at the fourth close", rest.with(4, [103, 106.2, 102.5, 106])],
    ["the fifth closes at the first close", rest.with(4, [103.75, 106.2, 103.4, 105])],
  ])("are none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, candles)).toBe(0);
    expect(signalBehindCalm(cdlRiseFallThreeMethodsDefinition, mirrored(candles)), "mirrored").toBe(0);
  });
});

describe("mat hold", () => {
  const hold: readonly Candle[] = [
    [101, 105.2, 100.9, 105],
    [106, 106.2, 105.4, 105.5],
    [105, 105.1, 104.4, 104.5],
    [104.6, 104.7, 104, 104.1],
    [104.5, 107, 104.4, 106.5],
  ];
  const blackFirst: readonly Candle[] = [
    [105, 105.2, 100.9, 101],
    [106, 106.2, 105.4, 105.5],
    [101.2, 101.3, 100.5, 100.6],
    [100.9, 101, 100.3, 100.4],
    [100.8, 107, 100.7, 106.5],
  ];
  const longSecond = hold.with(1, [107.5, 107.7, 105.4, 105.5]).with(4, [104.5, 108.5, 104.4, 108]);

  it("ends with a white candle above the highs of the three before", () => {
    expect(signalBehindCalm(cdlMatHoldDefinition, hold)).toBe(100);
  });

  it.each<[string, readonly Candle[]]>([
    ["the first is black", blackFirst],
    ["the second is white", hold.with(1, [105.5, 106.2, 105.4, 106])],
    ["the second touches the first body", hold.with(1, [106, 106.2, 104.9, 105])],
    ["the second is long", longSecond],
    ["the third stays out of the first body", hold.with(2, [105.4, 105.5, 104.9, 105])],
    ["the third opens as high as the second", hold.with(2, [106, 106.1, 104.8, 104.9])],
    ["the third is long", hold.with(2, [105.9, 106, 103.4, 103.5])],
    ["the fourth opens as high as the third", hold.with(3, [105, 105.1, 104.2, 104.4])],
    ["the fourth is long", hold.with(3, [104.9, 105, 103.3, 103.4])],
    ["the fifth is black", hold.with(4, [107, 107.1, 104.4, 106.5])],
    ["the fifth opens at the fourth close", hold.with(4, [104.1, 107, 104, 106.5])],
    ["the fifth closes at the highest high", hold.with(4, [104.5, 107, 104.4, 106.2])],
  ])("is none when %s", (_, candles) => {
    expect(signalBehindCalm(cdlMatHoldDefinition, candles)).toBe(0);
  });

  it("lets the three sink into less than the penetration of the first body of 4", () => {
    const deep = hold.with(3, [104.6, 104.7, 103.9, 104]);
    expect(signalBehindCalm(cdlMatHoldDefinition, hold, { penetration: 0.25 }), "0.9 of 1").toBe(100);
    expect(signalBehindCalm(cdlMatHoldDefinition, hold, { penetration: 0.2 }), "0.9 of 0.8").toBe(0);
    expect(signalBehindCalm(cdlMatHoldDefinition, deep, { penetration: 0.25 }), "1 of 1").toBe(0);
  });

  it("needs a first candle longer than the mean: 0.75 against 1", () => {
    const short = hold.with(0, [104.25, 105.2, 100.9, 105]).with(3, [104.6, 104.7, 104.2, 104.4]);
    const long = hold.with(0, [103.75, 105.2, 100.9, 105]).with(3, [104.6, 104.7, 104.2, 104.4]);
    expect(signalBehindCalm(cdlMatHoldDefinition, short, { penetration: 1 })).toBe(0);
    expect(signalBehindCalm(cdlMatHoldDefinition, long, { penetration: 1 })).toBe(100);
  });
});
