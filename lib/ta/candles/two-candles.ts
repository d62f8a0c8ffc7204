import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/**
 * Counterattack: two long bodies of opposite colour that close at equal prices; 100 when the second is white, -100
 * when it is black, else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLCOUNTERATTACK.
 */
export const cdlCounterattack = candlePattern({
  name: "cdlCounterattack",
  firstIndex: 11,
  signal: (bars, i) =>
    bars.isWhite(i) !== bars.isWhite(i - 1) &&
    bars.isLong(i - 1) &&
    bars.isLong(i) &&
    bars.areEqual(bars.close(i), bars.close(i - 1), i - 1)
      ? bars.colour(i) * 100
      : 0,
});

export const cdlCounterattackDefinition = /* @__PURE__ */ definePattern(cdlCounterattack, {
  id: "candle-counterattack",
  name: "Counterattack",
  talib: "CDLCOUNTERATTACK",
  summary:
    "A gap along with the trend, won back to the close before: the other side has hit back; a turn its way.",
  formula: "colour[0] ≠ colour[-1], long[-1], long[0], close[0] equal to close[-1] → colour[0]·100",
});

/**
 * Separating lines: two candles of opposite colour that open at equal prices, the second a long belt-hold; 100
 * white, -100 black, else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLSEPARATINGLINES.
 */
export const cdlSeparatingLines = candlePattern({
  name: "cdlSeparatingLines",
  firstIndex: 11,
  signal: (bars, i) =>
    bars.isWhite(i) !== bars.isWhite(i - 1) &&
    bars.areEqual(bars.open(i), bars.open(i - 1), i - 1) &&
    bars.isLong(i) &&
    (bars.isWhite(i) ? bars.lacksLowerShadow(i) : bars.lacksUpperShadow(i))
      ? bars.colour(i) * 100
      : 0,
});

export const cdlSeparatingLinesDefinition = /* @__PURE__ */ definePattern(cdlSeparatingLines, {
  id: "candle-separating-lines",
  name: "Separating lines",
  talib: "CDLSEPARATINGLINES",
  summary:
    "Back to the open of an opposite candle and off the other way: the pause is over, the trend goes on.",
  formula:
    "colour[0] ≠ colour[-1], open[0] equal to open[-1], long[0]; white[0] without lower shadow → 100; black[0] " +
    "without upper shadow → -100",
});

/**
 * Matching low: 100 for two black candles that close at equal prices, else 0 (also on flat candles, which are
 * white). First value at index 6. Reference: TA-Lib 0.6 CDLMATCHINGLOW.
 */
export const cdlMatchingLow = candlePattern({
  name: "cdlMatchingLow",
  firstIndex: 6,
  signal: (bars, i) =>
    bars.isBlack(i - 1) && bars.isBlack(i) && bars.areEqual(bars.close(i), bars.close(i - 1), i - 1)
      ? 100
      : 0,
});

export const cdlMatchingLowDefinition = /* @__PURE__ */ definePattern(cdlMatchingLow, {
  id: "candle-matching-low",
  name: "Matching low",
  talib: "CDLMATCHINGLOW",
  summary: "Two black candles with the same close: the price twice held there; a support, maybe the bottom.",
  formula: "black[-1], black[0], close[0] equal to close[-1] → 100",
});

/** Two marubozus of opposite colour with a gap between them, the second one's way. */
function isKicking(bars: Candles, i: number): boolean {
  return (
    bars.isWhite(i) !== bars.isWhite(i - 1) &&
    (bars.isWhite(i) ? bars.gapsUp(i, i - 1) : bars.gapsDown(i, i - 1)) &&
    isMarubozu(bars, i - 1) &&
    isMarubozu(bars, i)
  );
}

function isMarubozu(bars: Candles, i: number): boolean {
  return bars.isLong(i) && bars.lacksUpperShadow(i) && bars.lacksLowerShadow(i);
}

/**
 * Kicking: two marubozus of opposite colour with a gap between them; 100 when the second is white and above, -100
 * when it is black and below, else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLKICKING.
 */
export const cdlKicking = candlePattern({
  name: "cdlKicking",
  firstIndex: 11,
  signal: (bars, i) => (isKicking(bars, i) ? bars.colour(i) * 100 : 0),
});

export const cdlKickingDefinition = /* @__PURE__ */ definePattern(cdlKicking, {
  id: "candle-kicking",
  name: "Kicking",
  talib: "CDLKICKING",
  summary:
    "Two opposite marubozus with a gap between them: a sudden change of mind; strong, the second one's way.",
  formula:
    "marubozu[-1], marubozu[0]; black[-1], white[0] with low[0] > high[-1] → 100; white[-1], black[0] with high[0] " +
    "< low[-1] → -100",
});

/**
 * Kicking by length: a kicking whose sign is the colour of the longer of the two marubozus (the first when both
 * are as long): 100 white, -100 black, else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLKICKINGBYLENGTH.
 */
export const cdlKickingByLength = candlePattern({
  name: "cdlKickingByLength",
  firstIndex: 11,
  signal(bars, i) {
    if (!isKicking(bars, i)) return 0;
    return bars.colour(bars.body(i) > bars.body(i - 1) ? i : i - 1) * 100;
  },
});

export const cdlKickingByLengthDefinition = /* @__PURE__ */ definePattern(cdlKickingByLength, {
  id: "candle-kicking-by-length",
  name: "Kicking by length",
  talib: "CDLKICKINGBYLENGTH",
  summary: "A kicking judged by its longer marubozu: the side with the bigger candle is taken to win.",
  formula: "kicking[0] → 100 times the colour of the longer of body[-1] and body[0]",
});

/**
 * Doji star: a doji that gaps away from a long body along with its colour; -100 above a white one, 100 below a
 * black one, else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLDOJISTAR.
 */
export const cdlDojiStar = candlePattern({
  name: "cdlDojiStar",
  firstIndex: 11,
  signal(bars, i) {
    const gaps = bars.isWhite(i - 1) ? bars.bodyGapsUp(i, i - 1) : bars.bodyGapsDown(i, i - 1);
    return gaps && bars.isLong(i - 1) && bars.isDoji(i) ? -bars.colour(i - 1) * 100 : 0;
  },
});

export const cdlDojiStarDefinition = /* @__PURE__ */ definePattern(cdlDojiStar, {
  id: "candle-doji-star",
  name: "Doji star",
  talib: "CDLDOJISTAR",
  summary:
    "A doji a gap beyond a long body: the move overshot and stopped; a turn may follow, wait for the next bar.",
  formula:
    "long[-1], doji[0]; white[-1] and body[0] above body[-1] → -100; black[-1] and body[0] below body[-1] → 100",
});
