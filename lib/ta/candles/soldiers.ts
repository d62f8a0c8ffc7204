import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import { CANDLE_SETTINGS } from "@/lib/ta/candles/candle-settings";
import type { Candles } from "@/lib/ta/candles/candles";

/** Three white candles, each closing above the one before. */
function areRisingWhites(bars: Candles, i: number): boolean {
  return (
    bars.isWhite(i - 2) &&
    bars.isWhite(i - 1) &&
    bars.isWhite(i) &&
    bars.close(i) > bars.close(i - 1) &&
    bars.close(i - 1) > bars.close(i - 2)
  );
}

/** Whether the candle opens above the open of the white candle before, and within its body or near above it. */
function opensInOrNear(bars: Candles, i: number): boolean {
  return bars.open(i) > bars.open(i - 1) && bars.open(i) - bars.close(i - 1) <= bars.near(i - 1);
}

/**
 * Three white soldiers: 100 where three white candles without upper shadows rise, each opening in or near the body
 * before, none far shorter than the one before and the last not short; else 0 (also on flat candles). First value
 * at index 12. Reference: TA-Lib 0.6 CDL3WHITESOLDIERS.
 */
export const cdlThreeWhiteSoldiers = candlePattern({
  name: "cdlThreeWhiteSoldiers",
  firstIndex: 12,
  signal: (bars, i) =>
    areRisingWhites(bars, i) &&
    opensInOrNear(bars, i - 1) &&
    opensInOrNear(bars, i) &&
    bars.lacksUpperShadow(i - 2) &&
    bars.lacksUpperShadow(i - 1) &&
    bars.lacksUpperShadow(i) &&
    bars.body(i - 1) > bars.body(i - 2) - bars.far(i - 2) &&
    bars.body(i) > bars.body(i - 1) - bars.far(i - 1) &&
    !bars.isAtMostShort(i)
      ? 100
      : 0,
});

export const cdlThreeWhiteSoldiersDefinition = /* @__PURE__ */ definePattern(cdlThreeWhiteSoldiers, {
  id: "candle-three-white-soldiers",
  name: "Three white soldiers",
  talib: "CDL3WHITESOLDIERS",
  summary:
    "Three rising white candles that close at their highs: steady buying after a fall; a bullish turn.",
  formula:
    "white without upper shadow [-2], [-1] and [0]; rising closes; each open above the open before and at most near " +
    "above the close before; body[-1] > body[-2] - far[-2], body[0] > body[-1] - far[-1]; not short[0] → 100",
});

/**
 * Advance block: -100 where three white candles rise like soldiers, the first long with a short upper shadow, but
 * the later ones weaken: far shorter bodies, or shrinking bodies with longer upper shadows; else 0 (also on flat
 * candles). First value at index 12. Reference: TA-Lib 0.6 CDLADVANCEBLOCK.
 */
export const cdlAdvanceBlock = candlePattern({
  name: "cdlAdvanceBlock",
  firstIndex: 12,
  signal: (bars, i) =>
    areRisingWhites(bars, i) &&
    opensInOrNear(bars, i - 1) &&
    opensInOrNear(bars, i) &&
    bars.isLong(i - 2) &&
    bars.hasShortUpperShadow(i - 2) &&
    weakens(bars, i)
      ? -100
      : 0,
});

function weakens(bars: Candles, i: number): boolean {
  const first = bars.body(i - 2);
  const second = bars.body(i - 1);
  const third = bars.body(i);
  if (second < first - bars.far(i - 2) && third < second + bars.near(i - 1)) return true;
  if (third < second - bars.far(i - 1)) return true;
  if (third >= second) return false;
  if (bars.hasLongUpperShadow(i)) return true;
  return second < first && (exceedsShortUpperShadow(bars, i) || exceedsShortUpperShadow(bars, i - 1));
}

function exceedsShortUpperShadow(bars: Candles, i: number): boolean {
  return bars.upperShadow(i) > bars.size(CANDLE_SETTINGS.shadowShort, i);
}

export const cdlAdvanceBlockDefinition = /* @__PURE__ */ definePattern(cdlAdvanceBlock, {
  id: "candle-advance-block",
  name: "Advance block",
  talib: "CDLADVANCEBLOCK",
  summary:
    "Three rising white candles that lose force, with smaller bodies or longer shadows: the rise is tiring.",
  formula:
    "white with rising closes [-2], [-1] and [0]; opens as of three white soldiers; long[-2] with a short upper " +
    "shadow; and one of: body[-1] < body[-2] - far[-2] and body[0] < body[-1] + near[-1]; body[0] < body[-1] - " +
    "far[-1]; body[0] < body[-1] < body[-2] and an upper shadow more than short at [0] or [-1]; body[0] < body[-1] " +
    "and a long upper shadow[0] → -100",
});

/**
 * Stalled pattern: -100 where two long white candles rise and a short white one closes higher again; else 0 (also on
 * flat candles). TA-Lib asks besides that `open[0] ≥ close[-1] - body[0] - near[-1]`, which the higher close implies.
 * First value at index 12. Reference: TA-Lib 0.6 CDLSTALLEDPATTERN.
 */
export const cdlStalledPattern = candlePattern({
  name: "cdlStalledPattern",
  firstIndex: 12,
  signal: (bars, i) =>
    areRisingWhites(bars, i) &&
    opensInOrNear(bars, i - 1) &&
    bars.isLong(i - 2) &&
    bars.isLong(i - 1) &&
    bars.lacksUpperShadow(i - 1) &&
    bars.isShort(i)
      ? -100
      : 0,
});

export const cdlStalledPatternDefinition = /* @__PURE__ */ definePattern(cdlStalledPattern, {
  id: "candle-stalled-pattern",
  name: "Stalled pattern",
  talib: "CDLSTALLEDPATTERN",
  summary:
    "Two long white candles, then a small one at their top: the buyers pause; time to guard long positions.",
  formula:
    "white with rising closes [-2], [-1] and [0]; long[-2]; long[-1] without upper shadow, open[-1] above open[-2] " +
    "and at most near above close[-2]; short[0] → -100",
});
