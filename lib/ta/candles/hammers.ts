import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** A short body at the top of the candle, above a long lower shadow. */
function isHammerShaped(bars: Candles, i: number): boolean {
  return bars.isShort(i) && bars.hasLongLowerShadow(i) && bars.lacksUpperShadow(i);
}

/** A short body at the bottom of the candle, below a long upper shadow. */
function isUpturnedHammer(bars: Candles, i: number): boolean {
  return bars.isShort(i) && bars.hasLongUpperShadow(i) && bars.lacksLowerShadow(i);
}

/**
 * Hammer: 100 for a short body over a long lower shadow, without upper shadow, below or near the low before; else
 * 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLHAMMER.
 */
export const cdlHammer = candlePattern({
  name: "cdlHammer",
  firstIndex: 11,
  signal: (bars, i) =>
    isHammerShaped(bars, i) && bars.bottom(i) - bars.low(i - 1) <= bars.near(i - 1) ? 100 : 0,
});

export const cdlHammerDefinition = /* @__PURE__ */ definePattern(cdlHammer, {
  id: "candle-hammer",
  name: "Hammer",
  talib: "CDLHAMMER",
  summary:
    "A small body on a long lower shadow at new lows: sellers tried and were bought up; a bullish turn in a fall.",
  formula: "short[0], long lower and no upper shadow[0], bottom[0] ≤ low[-1] + near[-1] → 100",
});

/**
 * Hanging man: -100 for a short body over a long lower shadow, without upper shadow, above or near the high
 * before; else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLHANGINGMAN.
 */
export const cdlHangingMan = candlePattern({
  name: "cdlHangingMan",
  firstIndex: 11,
  signal: (bars, i) =>
    isHammerShaped(bars, i) && bars.high(i - 1) - bars.bottom(i) <= bars.near(i - 1) ? -100 : 0,
});

export const cdlHangingManDefinition = /* @__PURE__ */ definePattern(cdlHangingMan, {
  id: "candle-hanging-man",
  name: "Hanging man",
  talib: "CDLHANGINGMAN",
  summary: "The hammer's shape at new highs: the first hard selling of a rise showed, though it closed well.",
  formula: "short[0], long lower and no upper shadow[0], bottom[0] ≥ high[-1] - near[-1] → -100",
});

/**
 * Inverted hammer: 100 for a short body under a long upper shadow, without lower shadow, its body gapping down;
 * else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLINVERTEDHAMMER.
 */
export const cdlInvertedHammer = candlePattern({
  name: "cdlInvertedHammer",
  firstIndex: 11,
  signal: (bars, i) => (isUpturnedHammer(bars, i) && bars.bodyGapsDown(i, i - 1) ? 100 : 0),
});

export const cdlInvertedHammerDefinition = /* @__PURE__ */ definePattern(cdlInvertedHammer, {
  id: "candle-inverted-hammer",
  name: "Inverted hammer",
  talib: "CDLINVERTEDHAMMER",
  summary: "A small body under a long upper shadow, a gap lower: buyers made a first try; a possible bottom.",
  formula: "short[0], long upper and no lower shadow[0], body[0] below body[-1] → 100",
});

/**
 * Shooting star: -100 for a short body under a long upper shadow, without lower shadow, its body gapping up; else
 * 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLSHOOTINGSTAR.
 */
export const cdlShootingStar = candlePattern({
  name: "cdlShootingStar",
  firstIndex: 11,
  signal: (bars, i) => (isUpturnedHammer(bars, i) && bars.bodyGapsUp(i, i - 1) ? -100 : 0),
});

export const cdlShootingStarDefinition = /* @__PURE__ */ definePattern(cdlShootingStar, {
  id: "candle-shooting-star",
  name: "Shooting star",
  talib: "CDLSHOOTINGSTAR",
  summary:
    "A small body under a long upper shadow, a gap higher: the rally was sold at once; a possible top.",
  formula: "short[0], long upper and no lower shadow[0], body[0] above body[-1] → -100",
});
