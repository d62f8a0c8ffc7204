import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** A long white candle, then a black one whose body lies above it, then another black one. */
function isCrowAboveLongWhite(bars: Candles, i: number): boolean {
  return (
    bars.isWhite(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isBlack(i) &&
    bars.bodyGapsUp(i - 1, i - 2) &&
    bars.isLong(i - 2)
  );
}

/**
 * Two crows: -100 where a black candle gaps above a long white one and a second black one opens in its body and
 * closes in the white body, else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDL2CROWS.
 */
export const cdlTwoCrows = candlePattern({
  name: "cdlTwoCrows",
  firstIndex: 12,
  signal: (bars, i) =>
    isCrowAboveLongWhite(bars, i) &&
    bars.open(i) < bars.open(i - 1) &&
    bars.open(i) > bars.close(i - 1) &&
    bars.close(i) > bars.open(i - 2) &&
    bars.close(i) < bars.close(i - 2)
      ? -100
      : 0,
});

export const cdlTwoCrowsDefinition = /* @__PURE__ */ definePattern(cdlTwoCrows, {
  id: "candle-two-crows",
  name: "Two crows",
  talib: "CDL2CROWS",
  summary:
    "A gap up that turns black, then a second black candle that fills it: the rise has failed; bearish.",
  formula:
    "white[-2] and long, black[-1] with body[-1] above body[-2], black[0], open[0] within body[-1], close[0] within " +
    "body[-2] → -100",
});

/**
 * Upside gap two crows: -100 where a short black candle gaps above a long white one and a second black one engulfs
 * it but stays above the white close, else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLUPSIDEGAP2CROWS.
 */
export const cdlUpsideGapTwoCrows = candlePattern({
  name: "cdlUpsideGapTwoCrows",
  firstIndex: 12,
  signal: (bars, i) =>
    isCrowAboveLongWhite(bars, i) &&
    bars.isAtMostShort(i - 1) &&
    bars.open(i) > bars.open(i - 1) &&
    bars.close(i) < bars.close(i - 1) &&
    bars.close(i) > bars.close(i - 2)
      ? -100
      : 0,
});

export const cdlUpsideGapTwoCrowsDefinition = /* @__PURE__ */ definePattern(cdlUpsideGapTwoCrows, {
  id: "candle-upside-gap-two-crows",
  name: "Upside gap two crows",
  talib: "CDLUPSIDEGAP2CROWS",
  summary: "Two black candles above a gap, the second around the first: each new high is sold; bearish.",
  formula:
    "white[-2] and long, black[-1] at most short with body[-1] above body[-2], black[0] with body[0] around " +
    "body[-1], close[0] > close[-2] → -100",
});

/** Three black candles without lower shadows, each closing below the one before. */
function areFallingCrows(bars: Candles, i: number): boolean {
  return (
    bars.isBlack(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isBlack(i) &&
    bars.close(i - 2) > bars.close(i - 1) &&
    bars.close(i - 1) > bars.close(i) &&
    bars.lacksLowerShadow(i - 2) &&
    bars.lacksLowerShadow(i - 1) &&
    bars.lacksLowerShadow(i)
  );
}

/** Whether the candle opens within the black body before it. */
function opensWithinBlack(bars: Candles, i: number): boolean {
  return bars.open(i) < bars.open(i - 1) && bars.open(i) > bars.close(i - 1);
}

/**
 * Three black crows: -100 behind a white candle, where three black ones without lower shadows each open in the body
 * before and close lower, the first below the white high; else 0 (also on flat candles). First value at index 13.
 * Reference: TA-Lib 0.6 CDL3BLACKCROWS.
 */
export const cdlThreeBlackCrows = candlePattern({
  name: "cdlThreeBlackCrows",
  firstIndex: 13,
  signal: (bars, i) =>
    bars.isWhite(i - 3) &&
    areFallingCrows(bars, i) &&
    opensWithinBlack(bars, i - 1) &&
    opensWithinBlack(bars, i) &&
    bars.high(i - 3) > bars.close(i - 2)
      ? -100
      : 0,
});

export const cdlThreeBlackCrowsDefinition = /* @__PURE__ */ definePattern(cdlThreeBlackCrows, {
  id: "candle-three-black-crows",
  name: "Three black crows",
  talib: "CDL3BLACKCROWS",
  summary:
    "Three falling black candles that close at their lows: steady selling after a rise; a bearish turn.",
  formula:
    "white[-3]; black without lower shadow [-2], [-1] and [0]; open[-1] within body[-2], open[0] within body[-1]; " +
    "high[-3] > close[-2] > close[-1] > close[0] → -100",
});

/**
 * Identical three crows: -100 where three black candles without lower shadows fall and each opens at a price equal
 * to the close before; else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLIDENTICAL3CROWS.
 */
export const cdlIdenticalThreeCrows = candlePattern({
  name: "cdlIdenticalThreeCrows",
  firstIndex: 12,
  signal: (bars, i) =>
    areFallingCrows(bars, i) &&
    bars.areEqual(bars.open(i - 1), bars.close(i - 2), i - 2) &&
    bars.areEqual(bars.open(i), bars.close(i - 1), i - 1)
      ? -100
      : 0,
});

export const cdlIdenticalThreeCrowsDefinition = /* @__PURE__ */ definePattern(cdlIdenticalThreeCrows, {
  id: "candle-identical-three-crows",
  name: "Identical three crows",
  talib: "CDLIDENTICAL3CROWS",
  summary: "Three black candles, each opening where the last closed: selling without a bounce; bearish.",
  formula:
    "black without lower shadow [-2], [-1] and [0]; close[-2] > close[-1] > close[0]; open[-1] equal to close[-2], " +
    "open[0] equal to close[-1] → -100",
});
