import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";

/**
 * Marubozu: a long body without shadows; 100 white, -100 black, else 0 (also on flat candles). First value at
 * index 10. Reference: TA-Lib 0.6 CDLMARUBOZU.
 */
export const cdlMarubozu = candlePattern({
  name: "cdlMarubozu",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isLong(i) && bars.lacksUpperShadow(i) && bars.lacksLowerShadow(i) ? bars.colour(i) * 100 : 0,
});

export const cdlMarubozuDefinition = /* @__PURE__ */ definePattern(cdlMarubozu, {
  id: "candle-marubozu",
  name: "Marubozu",
  talib: "CDLMARUBOZU",
  summary:
    "A long body with no shadows: one side ruled from the open to the close; a sign of strength its way.",
  formula: "long[0], no upper and no lower shadow[0] → colour[0]·100",
});

/**
 * Closing marubozu: a long body with no shadow on the side of its close; 100 white, -100 black, else 0 (also on
 * flat candles). First value at index 10. Reference: TA-Lib 0.6 CDLCLOSINGMARUBOZU.
 */
export const cdlClosingMarubozu = candlePattern({
  name: "cdlClosingMarubozu",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isLong(i) && (bars.isWhite(i) ? bars.lacksUpperShadow(i) : bars.lacksLowerShadow(i))
      ? bars.colour(i) * 100
      : 0,
});

export const cdlClosingMarubozuDefinition = /* @__PURE__ */ definePattern(cdlClosingMarubozu, {
  id: "candle-closing-marubozu",
  name: "Closing marubozu",
  talib: "CDLCLOSINGMARUBOZU",
  summary: "A long body that closes at its extreme: the winning side was still pushing when the bar ended.",
  formula: "long[0]; white[0] without upper shadow → 100; black[0] without lower shadow → -100",
});

/**
 * Belt-hold: a long body with no shadow on the side of its open; 100 white, -100 black, else 0 (also on flat
 * candles). First value at index 10. Reference: TA-Lib 0.6 CDLBELTHOLD.
 */
export const cdlBeltHold = candlePattern({
  name: "cdlBeltHold",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isLong(i) && (bars.isWhite(i) ? bars.lacksLowerShadow(i) : bars.lacksUpperShadow(i))
      ? bars.colour(i) * 100
      : 0,
});

export const cdlBeltHoldDefinition = /* @__PURE__ */ definePattern(cdlBeltHold, {
  id: "candle-belt-hold",
  name: "Belt-hold",
  talib: "CDLBELTHOLD",
  summary:
    "A long body that opens at its extreme and never looks back; against the trend it warns of a turn.",
  formula: "long[0]; white[0] without lower shadow → 100; black[0] without upper shadow → -100",
});

/**
 * Long line candle: a long body with short shadows; 100 white, -100 black, else 0 (also on flat candles). First
 * value at index 10. Reference: TA-Lib 0.6 CDLLONGLINE.
 */
export const cdlLongLine = candlePattern({
  name: "cdlLongLine",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isLong(i) && bars.hasShortUpperShadow(i) && bars.hasShortLowerShadow(i) ? bars.colour(i) * 100 : 0,
});

export const cdlLongLineDefinition = /* @__PURE__ */ definePattern(cdlLongLine, {
  id: "candle-long-line",
  name: "Long line candle",
  talib: "CDLLONGLINE",
  summary: "A long body with short shadows: a bar with a clear winner, and usually more to come that way.",
  formula: "long[0], short upper and short lower shadow[0] → colour[0]·100",
});

/**
 * Short line candle: a short body with short shadows; 100 white, -100 black, else 0 (also on flat candles). First
 * value at index 10. Reference: TA-Lib 0.6 CDLSHORTLINE.
 */
export const cdlShortLine = candlePattern({
  name: "cdlShortLine",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isShort(i) && bars.hasShortUpperShadow(i) && bars.hasShortLowerShadow(i) ? bars.colour(i) * 100 : 0,
});

export const cdlShortLineDefinition = /* @__PURE__ */ definePattern(cdlShortLine, {
  id: "candle-short-line",
  name: "Short line candle",
  talib: "CDLSHORTLINE",
  summary:
    "A small body with short shadows: a quiet bar in which little was decided; the sign is its colour.",
  formula: "short[0], short upper and short lower shadow[0] → colour[0]·100",
});

/**
 * Spinning top: a short body between shadows that are both longer than it; 100 white, -100 black, else 0 (also on
 * flat candles). First value at index 10. Reference: TA-Lib 0.6 CDLSPINNINGTOP.
 */
export const cdlSpinningTop = candlePattern({
  name: "cdlSpinningTop",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isShort(i) && bars.hasLongUpperShadow(i) && bars.hasLongLowerShadow(i) ? bars.colour(i) * 100 : 0,
});

export const cdlSpinningTopDefinition = /* @__PURE__ */ definePattern(cdlSpinningTop, {
  id: "candle-spinning-top",
  name: "Spinning top",
  talib: "CDLSPINNINGTOP",
  summary:
    "A small body between longer shadows: a fight without a winner; after a run it says momentum is going.",
  formula: "short[0], long upper and long lower shadow[0] → colour[0]·100",
});

/**
 * High-wave candle: a short body between shadows that are both longer than two bodies; 100 white, -100 black,
 * else 0 (also on flat candles). First value at index 10. Reference: TA-Lib 0.6 CDLHIGHWAVE.
 */
export const cdlHighWave = candlePattern({
  name: "cdlHighWave",
  firstIndex: 10,
  signal: (bars, i) =>
    bars.isShort(i) && bars.hasVeryLongUpperShadow(i) && bars.hasVeryLongLowerShadow(i)
      ? bars.colour(i) * 100
      : 0,
});

export const cdlHighWaveDefinition = /* @__PURE__ */ definePattern(cdlHighWave, {
  id: "candle-high-wave",
  name: "High-wave candle",
  talib: "CDLHIGHWAVE",
  summary:
    "A small body between very long shadows: wild swings and no direction; the trend has lost its way.",
  formula: "short[0], very long upper and very long lower shadow[0] → colour[0]·100",
});
