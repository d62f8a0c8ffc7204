import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import { CANDLE_SETTINGS } from "@/lib/ta/candles/candle-settings";
import type { Candles } from "@/lib/ta/candles/candles";

/**
 * Doji: 100 where the body is at most 0.1 of the mean range of the 10 candles before, else 0. A candle without
 * any range is one, so a price that never moves gives 100. First value at index 10.
 * Reference: TA-Lib 0.6 CDLDOJI.
 */
export const cdlDoji = candlePattern({
  name: "cdlDoji",
  firstIndex: 10,
  signal: (bars, i) => (bars.isDoji(i) ? 100 : 0),
});

export const cdlDojiDefinition = /* @__PURE__ */ definePattern(cdlDoji, {
  id: "candle-doji",
  name: "Doji",
  talib: "CDLDOJI",
  summary:
    "Open and close almost the same: buyers and sellers ended even, and the move before may be tiring.",
  formula: "doji[0] → 100",
});

/**
 * Dragonfly doji: 100 for a doji without upper shadow and with a lower one, else 0 (also on flat candles).
 * First value at index 10. Reference: TA-Lib 0.6 CDLDRAGONFLYDOJI.
 */
export const cdlDragonflyDoji = candlePattern({
  name: "cdlDragonflyDoji",
  firstIndex: 10,
  signal: (bars, i) => (bars.isDoji(i) && bars.lacksUpperShadow(i) && bars.hasLowerShadow(i) ? 100 : 0),
});

export const cdlDragonflyDojiDefinition = /* @__PURE__ */ definePattern(cdlDragonflyDoji, {
  id: "candle-dragonfly-doji",
  name: "Dragonfly doji",
  talib: "CDLDRAGONFLYDOJI",
  summary:
    "A doji like a T: sold off, then bought back to where it opened; after a fall a sign that buyers are back.",
  formula: "doji[0], no upper shadow[0], lower shadow[0] more than very short → 100",
});

/**
 * Gravestone doji: 100 for a doji without lower shadow and with an upper one, else 0 (also on flat candles).
 * First value at index 10. Reference: TA-Lib 0.6 CDLGRAVESTONEDOJI.
 */
export const cdlGravestoneDoji = candlePattern({
  name: "cdlGravestoneDoji",
  firstIndex: 10,
  signal: (bars, i) => (bars.isDoji(i) && bars.lacksLowerShadow(i) && bars.hasUpperShadow(i) ? 100 : 0),
});

export const cdlGravestoneDojiDefinition = /* @__PURE__ */ definePattern(cdlGravestoneDoji, {
  id: "candle-gravestone-doji",
  name: "Gravestone doji",
  talib: "CDLGRAVESTONEDOJI",
  summary:
    "A doji like an upturned T: driven up, then sold back to where it opened; after a rise a sign of a top.",
  formula: "doji[0], no lower shadow[0], upper shadow[0] more than very short → 100",
});

/**
 * Long-legged doji: 100 for a doji with a shadow longer than its body on either side, else 0 (also on flat
 * candles). First value at index 10. Reference: TA-Lib 0.6 CDLLONGLEGGEDDOJI.
 */
export const cdlLongLeggedDoji = candlePattern({
  name: "cdlLongLeggedDoji",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isDoji(i) && (bars.hasLongLowerShadow(i) || bars.hasLongUpperShadow(i)) ? 100 : 0,
});

export const cdlLongLeggedDojiDefinition = /* @__PURE__ */ definePattern(cdlLongLeggedDoji, {
  id: "candle-long-legged-doji",
  name: "Long-legged doji",
  talib: "CDLLONGLEGGEDDOJI",
  summary: "A doji with a long shadow: price travelled far and came back, so neither side is in command.",
  formula: "doji[0], long upper or long lower shadow[0] → 100",
});

/**
 * Rickshaw man: 100 for a doji with long shadows on both sides and its body near the middle of its range, else 0
 * (also on flat candles). First value at index 10. Reference: TA-Lib 0.6 CDLRICKSHAWMAN.
 */
export const cdlRickshawMan = candlePattern({
  name: "cdlRickshawMan",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isDoji(i) && bars.hasLongLowerShadow(i) && bars.hasLongUpperShadow(i) && isBodyInMiddle(bars, i)
      ? 100
      : 0,
});

function isBodyInMiddle(bars: Candles, i: number): boolean {
  const middle = (bars.high(i) - bars.low(i)) / 2;
  const near = bars.near(i);
  return bars.lowerShadow(i) - middle <= near && middle - (bars.top(i) - bars.low(i)) <= near;
}

export const cdlRickshawManDefinition = /* @__PURE__ */ definePattern(cdlRickshawMan, {
  id: "candle-rickshaw-man",
  name: "Rickshaw man",
  talib: "CDLRICKSHAWMAN",
  summary:
    "A doji in the middle of a wide bar: strong swings both ways, no result; the market cannot decide.",
  formula:
    "doji[0], long upper and long lower shadow[0], the body reaches near the middle of the range[0] → 100",
});

/**
 * Takuri: 100 for a doji without upper shadow and with a lower one of more than two bodies, else 0 (also on flat
 * candles). First value at index 10. Reference: TA-Lib 0.6 CDLTAKURI.
 */
export const cdlTakuri = candlePattern({
  name: "cdlTakuri",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isDoji(i) && bars.lacksUpperShadow(i) && bars.hasVeryLongLowerShadow(i) ? 100 : 0,
});

export const cdlTakuriDefinition = /* @__PURE__ */ definePattern(cdlTakuri, {
  id: "candle-takuri",
  name: "Takuri",
  talib: "CDLTAKURI",
  summary:
    "A dragonfly doji with a very long lower shadow, feeling for the bottom; after a fall buyers have answered.",
  formula: "doji[0], no upper shadow[0], very long lower shadow[0] → 100",
});

/**
 * Tristar: three dojis in a row, all judged by the candles before the first. -100 when the second one's body lies
 * above the first and the third one's top is lower again, 100 mirrored, else 0 (also on flat candles). First value
 * at index 12. Reference: TA-Lib 0.6 CDLTRISTAR.
 */
export const cdlTristar = candlePattern({
  name: "cdlTristar",
  firstIndex: 12,
  signal(bars, i) {
    const most = bars.size(CANDLE_SETTINGS.bodyDoji, i - 2);
    if (!(bars.body(i - 2) <= most && bars.body(i - 1) <= most && bars.body(i) <= most)) return 0;
    if (bars.bodyGapsUp(i - 1, i - 2) && bars.top(i) < bars.top(i - 1)) return -100;
    return bars.bodyGapsDown(i - 1, i - 2) && bars.bottom(i) > bars.bottom(i - 1) ? 100 : 0;
  },
});

export const cdlTristarDefinition = /* @__PURE__ */ definePattern(cdlTristar, {
  id: "candle-tristar",
  name: "Tristar",
  talib: "CDLTRISTAR",
  summary:
    "Three dojis, the middle one a gap away: rare, and read as the end of the trend it gapped along with.",
  formula:
    "bodies [-2], [-1] and [0] at most a doji's as of [-2]; body[-1] above body[-2] and top[0] < top[-1] → -100; " +
    "body[-1] below body[-2] and bottom[0] > bottom[-1] → 100",
});
