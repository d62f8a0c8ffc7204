import { definePattern, penetrationPattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** A long black candle, a body below it, and a white candle of some size that closes far enough up in the first. */
function isMorning(bars: Candles, i: number, penetration: number): boolean {
  return (
    bars.isBlack(i - 2) &&
    bars.isWhite(i) &&
    bars.bodyGapsDown(i - 1, i - 2) &&
    bars.close(i) - bars.close(i - 2) > bars.body(i - 2) * penetration &&
    bars.isLong(i - 2) &&
    !bars.isAtMostShort(i)
  );
}

/** The mirror image of a morning. */
function isEvening(bars: Candles, i: number, penetration: number): boolean {
  return (
    bars.isWhite(i - 2) &&
    bars.isBlack(i) &&
    bars.bodyGapsUp(i - 1, i - 2) &&
    bars.close(i - 2) - bars.close(i) > bars.body(i - 2) * penetration &&
    bars.isLong(i - 2) &&
    !bars.isAtMostShort(i)
  );
}

/**
 * Morning star: 100 for a long black candle, a short body a gap below it and a white candle that closes more than
 * `penetration` of the first body above the first close; else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLMORNINGSTAR.
 */
export const cdlMorningStar = penetrationPattern({
  name: "cdlMorningStar",
  firstIndex: 12,
  penetration: 0.3,
  signal: (bars, i, penetration) => (isMorning(bars, i, penetration) && bars.isAtMostShort(i - 1) ? 100 : 0),
});

export const cdlMorningStarDefinition = /* @__PURE__ */ definePattern(cdlMorningStar, {
  id: "candle-morning-star",
  name: "Morning star",
  talib: "CDLMORNINGSTAR",
  summary:
    "A long fall, a small body below it, a strong rise back into it: the classic bottom of three candles.",
  formula:
    "black[-2] and long, at most short[-1] with body[-1] below body[-2], white[0] and not short, close[0] > " +
    "close[-2] + penetration·body[-2] → 100",
});

/**
 * Morning doji star: a morning star whose middle candle is a doji; 100, else 0 (also on flat candles). First value
 * at index 12. Reference: TA-Lib 0.6 CDLMORNINGDOJISTAR.
 */
export const cdlMorningDojiStar = penetrationPattern({
  name: "cdlMorningDojiStar",
  firstIndex: 12,
  penetration: 0.3,
  signal: (bars, i, penetration) => (isMorning(bars, i, penetration) && bars.isDoji(i - 1) ? 100 : 0),
});

export const cdlMorningDojiStarDefinition = /* @__PURE__ */ definePattern(cdlMorningDojiStar, {
  id: "candle-morning-doji-star",
  name: "Morning doji star",
  talib: "CDLMORNINGDOJISTAR",
  summary: "A morning star with a doji in the middle: the fall came to a complete stop before the rise back.",
  formula:
    "black[-2] and long, doji[-1] with body[-1] below body[-2], white[0] and not short, close[0] > close[-2] + " +
    "penetration·body[-2] → 100",
});

/**
 * Evening star: -100 for a long white candle, a short body a gap above it and a black candle that closes more than
 * `penetration` of the first body below the first close; else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLEVENINGSTAR.
 */
export const cdlEveningStar = penetrationPattern({
  name: "cdlEveningStar",
  firstIndex: 12,
  penetration: 0.3,
  signal: (bars, i, penetration) => (isEvening(bars, i, penetration) && bars.isAtMostShort(i - 1) ? -100 : 0),
});

export const cdlEveningStarDefinition = /* @__PURE__ */ definePattern(cdlEveningStar, {
  id: "candle-evening-star",
  name: "Evening star",
  talib: "CDLEVENINGSTAR",
  summary:
    "A long rise, a small body above it, a strong fall back into it: the classic top of three candles.",
  formula:
    "white[-2] and long, at most short[-1] with body[-1] above body[-2], black[0] and not short, close[0] < " +
    "close[-2] - penetration·body[-2] → -100",
});

/**
 * Evening doji star: an evening star whose middle candle is a doji; -100, else 0 (also on flat candles). First
 * value at index 12. Reference: TA-Lib 0.6 CDLEVENINGDOJISTAR.
 */
export const cdlEveningDojiStar = penetrationPattern({
  name: "cdlEveningDojiStar",
  firstIndex: 12,
  penetration: 0.3,
  signal: (bars, i, penetration) => (isEvening(bars, i, penetration) && bars.isDoji(i - 1) ? -100 : 0),
});

export const cdlEveningDojiStarDefinition = /* @__PURE__ */ definePattern(cdlEveningDojiStar, {
  id: "candle-evening-doji-star",
  name: "Evening doji star",
  talib: "CDLEVENINGDOJISTAR",
  summary:
    "An evening star with a doji in the middle: the rise came to a complete stop before the fall back.",
  formula:
    "white[-2] and long, doji[-1] with body[-1] above body[-2], black[0] and not short, close[0] < close[-2] - " +
    "penetration·body[-2] → -100",
});

/**
 * Abandoned baby: a morning or evening doji star whose doji stands apart from both neighbours, shadows included;
 * 100 at a bottom, -100 at a top, else 0 (also on flat candles). First value at index 12.
 * Reference: TA-Lib 0.6 CDLABANDONEDBABY.
 */
export const cdlAbandonedBaby = penetrationPattern({
  name: "cdlAbandonedBaby",
  firstIndex: 12,
  penetration: 0.3,
  signal(bars, i, penetration) {
    if (!bars.isDoji(i - 1)) return 0;
    if (bars.gapsDown(i - 1, i - 2) && bars.gapsUp(i, i - 1))
      return isMorning(bars, i, penetration) ? 100 : 0;
    if (bars.gapsUp(i - 1, i - 2) && bars.gapsDown(i, i - 1))
      return isEvening(bars, i, penetration) ? -100 : 0;
    return 0;
  },
});

export const cdlAbandonedBabyDefinition = /* @__PURE__ */ definePattern(cdlAbandonedBaby, {
  id: "candle-abandoned-baby",
  name: "Abandoned baby",
  talib: "CDLABANDONEDBABY",
  summary:
    "A doji left behind by gaps on both sides: everyone who traded there is wrong; a rare, strong turn.",
  formula:
    "morning doji star[0], high[-1] < low[-2], high[-1] < low[0] → 100; evening doji star[0], low[-1] > high[-2], " +
    "low[-1] > high[0] → -100",
});
