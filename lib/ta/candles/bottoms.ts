import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";

/**
 * Three stars in the south: 100 for three black candles that shrink: a long one with a long lower shadow, a smaller
 * one that holds its low, and a short one without shadows inside the range of the second; else 0 (also on flat
 * candles). First value at index 12. Reference: TA-Lib 0.6 CDL3STARSINSOUTH.
 */
export const cdlThreeStarsInSouth = candlePattern({
  name: "cdlThreeStarsInSouth",
  firstIndex: 12,
  signal: (bars, i) =>
    bars.isBlack(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isBlack(i) &&
    bars.isLong(i - 2) &&
    bars.hasLongLowerShadow(i - 2) &&
    bars.body(i - 1) < bars.body(i - 2) &&
    bars.open(i - 1) > bars.close(i - 2) &&
    bars.open(i - 1) <= bars.high(i - 2) &&
    bars.low(i - 1) < bars.close(i - 2) &&
    bars.low(i - 1) >= bars.low(i - 2) &&
    bars.hasLowerShadow(i - 1) &&
    bars.isShort(i) &&
    bars.lacksLowerShadow(i) &&
    bars.lacksUpperShadow(i) &&
    bars.low(i) > bars.low(i - 1) &&
    bars.high(i) < bars.high(i - 1)
      ? 100
      : 0,
});

export const cdlThreeStarsInSouthDefinition = /* @__PURE__ */ definePattern(cdlThreeStarsInSouth, {
  id: "candle-three-stars-in-south",
  name: "Three stars in the south",
  talib: "CDL3STARSINSOUTH",
  summary:
    "Three black candles, each smaller and with a higher low: the fall is slowing down; a possible bottom.",
  formula:
    "black [-2], [-1] and [0]; long[-2] with a long lower shadow; body[-1] < body[-2], close[-2] < open[-1] ≤ " +
    "high[-2], low[-2] ≤ low[-1] < close[-2], lower shadow[-1] more than very short; short[0] without shadows, " +
    "low[0] > low[-1], high[0] < high[-1] → 100",
});

/**
 * Stick sandwich: 100 where a white candle above the first close stands between two black ones that close at equal
 * prices, else 0 (also on flat candles). First value at index 7. Reference: TA-Lib 0.6 CDLSTICKSANDWICH.
 */
export const cdlStickSandwich = candlePattern({
  name: "cdlStickSandwich",
  firstIndex: 7,
  signal: (bars, i) =>
    bars.isBlack(i - 2) &&
    bars.isWhite(i - 1) &&
    bars.isBlack(i) &&
    bars.low(i - 1) > bars.close(i - 2) &&
    bars.areEqual(bars.close(i), bars.close(i - 2), i - 2)
      ? 100
      : 0,
});

export const cdlStickSandwichDefinition = /* @__PURE__ */ definePattern(cdlStickSandwich, {
  id: "candle-stick-sandwich",
  name: "Stick sandwich",
  talib: "CDLSTICKSANDWICH",
  summary: "A white candle between two black ones with the same close: that price held twice; a support.",
  formula: "black[-2], white[-1] with low[-1] > close[-2], black[0] with close[0] equal to close[-2] → 100",
});

/**
 * Unique three river: 100 for a long black candle, a black one in its body with a lower low, and a short white one
 * that opens above that low; else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLUNIQUE3RIVER.
 */
export const cdlUniqueThreeRiver = candlePattern({
  name: "cdlUniqueThreeRiver",
  firstIndex: 12,
  signal: (bars, i) =>
    bars.isBlack(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isWhite(i) &&
    bars.close(i - 1) > bars.close(i - 2) &&
    bars.open(i - 1) <= bars.open(i - 2) &&
    bars.low(i - 1) < bars.low(i - 2) &&
    bars.open(i) > bars.low(i - 1) &&
    bars.isLong(i - 2) &&
    bars.isShort(i)
      ? 100
      : 0,
});

export const cdlUniqueThreeRiverDefinition = /* @__PURE__ */ definePattern(cdlUniqueThreeRiver, {
  id: "candle-unique-three-river",
  name: "Unique three river",
  talib: "CDLUNIQUE3RIVER",
  summary:
    "A new low that is bought back, then a small white candle above it: the low may hold; a bullish turn.",
  formula:
    "black[-2] and long; black[-1], close[-1] > close[-2], open[-1] ≤ open[-2], low[-1] < low[-2]; white[0] and " +
    "short, open[0] > low[-1] → 100",
});

/**
 * Concealing baby swallow: 100 for two black candles without shadows, a black one whose body gaps down but whose
 * upper shadow reaches into the body before, and a black one around it, shadows included; else 0 (also on flat
 * candles). First value at index 13. Reference: TA-Lib 0.6 CDLCONCEALBABYSWALL.
 */
export const cdlConcealingBabySwallow = candlePattern({
  name: "cdlConcealingBabySwallow",
  firstIndex: 13,
  signal: (bars, i) =>
    bars.isBlack(i - 3) &&
    bars.isBlack(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isBlack(i) &&
    bars.bodyGapsDown(i - 1, i - 2) &&
    bars.high(i - 1) > bars.close(i - 2) &&
    bars.high(i) > bars.high(i - 1) &&
    bars.low(i) < bars.low(i - 1) &&
    bars.lacksUpperShadow(i - 3) &&
    bars.lacksLowerShadow(i - 3) &&
    bars.lacksUpperShadow(i - 2) &&
    bars.lacksLowerShadow(i - 2) &&
    bars.hasUpperShadow(i - 1)
      ? 100
      : 0,
});

export const cdlConcealingBabySwallowDefinition = /* @__PURE__ */ definePattern(cdlConcealingBabySwallow, {
  id: "candle-concealing-baby-swallow",
  name: "Concealing baby swallow",
  talib: "CDLCONCEALBABYSWALL",
  summary:
    "Four black candles, the last around a gap that had already been bought: sellers are spent; a bottom.",
  formula:
    "black [-3], [-2], [-1] and [0]; no shadows at [-3] and [-2]; body[-1] below body[-2], upper shadow[-1] more than " +
    "very short, high[-1] > close[-2]; high[0] > high[-1], low[0] < low[-1] → 100",
});

/**
 * Ladder bottom: 100 for three black candles with falling opens and closes, a black one with an upper shadow, and a
 * white one that opens above its open and closes above its high; else 0 (also on flat candles). First value at
 * index 14. Reference: TA-Lib 0.6 CDLLADDERBOTTOM.
 */
export const cdlLadderBottom = candlePattern({
  name: "cdlLadderBottom",
  firstIndex: 14,
  signal: (bars, i) =>
    bars.isBlack(i - 4) &&
    bars.isBlack(i - 3) &&
    bars.isBlack(i - 2) &&
    bars.isBlack(i - 1) &&
    bars.isWhite(i) &&
    bars.open(i - 4) > bars.open(i - 3) &&
    bars.open(i - 3) > bars.open(i - 2) &&
    bars.close(i - 4) > bars.close(i - 3) &&
    bars.close(i - 3) > bars.close(i - 2) &&
    bars.open(i) > bars.open(i - 1) &&
    bars.close(i) > bars.high(i - 1) &&
    bars.hasUpperShadow(i - 1)
      ? 100
      : 0,
});

export const cdlLadderBottomDefinition = /* @__PURE__ */ definePattern(cdlLadderBottom, {
  id: "candle-ladder-bottom",
  name: "Ladder bottom",
  talib: "CDLLADDERBOTTOM",
  summary:
    "A ladder of black candles, a first try upwards, then a gap up that holds: the fall is over; bullish.",
  formula:
    "black [-4] to [-1]; falling opens and closes [-4], [-3], [-2]; upper shadow[-1] more than very short; white[0], " +
    "open[0] > open[-1], close[0] > high[-1] → 100",
});
