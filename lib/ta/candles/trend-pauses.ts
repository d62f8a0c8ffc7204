import { candlePattern, definePattern, penetrationPattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** Whether the candle opens within the body before it, or near that. */
function opensInOrNearBody(bars: Candles, i: number): boolean {
  const near = bars.near(i - 1);
  return bars.bottom(i - 1) - bars.open(i) <= near && bars.open(i) - bars.top(i - 1) <= near;
}

/**
 * Three-line strike: three candles of one colour, closing ever further and each opening in or near the body before,
 * then one of the other colour around all of them; 100 after a rise, -100 after a fall, else 0 (also on flat
 * candles). First value at index 8. Reference: TA-Lib 0.6 CDL3LINESTRIKE.
 */
export const cdlThreeLineStrike = candlePattern({
  name: "cdlThreeLineStrike",
  firstIndex: 8,
  signal(bars, i) {
    const colour = bars.colour(i - 1);
    return bars.colour(i - 3) === colour &&
      bars.colour(i - 2) === colour &&
      bars.colour(i) !== colour &&
      colour * (bars.close(i - 1) - bars.close(i - 2)) > 0 &&
      colour * (bars.close(i - 2) - bars.close(i - 3)) > 0 &&
      colour * (bars.open(i) - bars.close(i - 1)) > 0 &&
      colour * (bars.open(i - 3) - bars.close(i)) > 0 &&
      opensInOrNearBody(bars, i - 2) &&
      opensInOrNearBody(bars, i - 1)
      ? colour * 100
      : 0;
  },
});

export const cdlThreeLineStrikeDefinition = /* @__PURE__ */ definePattern(cdlThreeLineStrike, {
  id: "candle-three-line-strike",
  name: "Three-line strike",
  talib: "CDL3LINESTRIKE",
  summary:
    "Three candles along with the trend, undone by one opposite: a shake-out; the trend is taken to go on.",
  formula:
    "colour[-3] = colour[-2] = colour[-1] ≠ colour[0]; open[-2] in or near body[-3], open[-1] in or near body[-2]; " +
    "white[-1]: rising closes [-3], [-2], [-1], open[0] > close[-1], close[0] < open[-3] → 100; black[-1] mirrored → " +
    "-100",
});

/**
 * Breakaway: a long candle, a gap along with its colour, two more bars further on, then one of the other colour
 * that closes in the gap; 100 after a fall, -100 after a rise, else 0 (also on flat candles). The third candle may
 * have either colour. First value at index 14. Reference: TA-Lib 0.6 CDLBREAKAWAY.
 */
export const cdlBreakaway = candlePattern({
  name: "cdlBreakaway",
  firstIndex: 14,
  signal(bars, i) {
    const colour = bars.colour(i - 4);
    return bars.colour(i - 3) === colour &&
      bars.colour(i - 1) === colour &&
      bars.colour(i) !== colour &&
      (colour === 1 ? bars.bodyGapsUp(i - 3, i - 4) : bars.bodyGapsDown(i - 3, i - 4)) &&
      goesOn(bars, i - 2, colour) &&
      goesOn(bars, i - 1, colour) &&
      colour * (bars.open(i - 3) - bars.close(i)) > 0 &&
      colour * (bars.close(i) - bars.close(i - 4)) > 0 &&
      bars.isLong(i - 4)
      ? -colour * 100
      : 0;
  },
});

/** Whether high and low both lie beyond those before: above for 1, below for -1. */
function goesOn(bars: Candles, i: number, direction: 1 | -1): boolean {
  return direction * (bars.high(i) - bars.high(i - 1)) > 0 && direction * (bars.low(i) - bars.low(i - 1)) > 0;
}

export const cdlBreakawayDefinition = /* @__PURE__ */ definePattern(cdlBreakaway, {
  id: "candle-breakaway",
  name: "Breakaway",
  talib: "CDLBREAKAWAY",
  summary: "A gap and two slower bars, then one candle back into the gap: the last push has failed; a turn.",
  formula:
    "long[-4], colour[-4] = colour[-3] = colour[-1] ≠ colour[0]; black[-4]: body[-3] below body[-4], falling highs " +
    "and lows [-3], [-2], [-1], open[-3] < close[0] < close[-4] → 100; white[-4] mirrored → -100",
});

/**
 * Rising/falling three methods: a long candle, three short ones of the other colour that move against it within its
 * range, then a long one of its colour that closes beyond it; 100 rising, -100 falling, else 0 (also on flat
 * candles). First value at index 14. Reference: TA-Lib 0.6 CDLRISEFALL3METHODS.
 */
export const cdlRiseFallThreeMethods = candlePattern({
  name: "cdlRiseFallThreeMethods",
  firstIndex: 14,
  signal(bars, i) {
    const colour = bars.colour(i - 4);
    return bars.colour(i) === colour &&
      areReactions(bars, i, colour) &&
      colour * (bars.open(i) - bars.close(i - 1)) > 0 &&
      colour * (bars.close(i) - bars.close(i - 4)) > 0 &&
      bars.isLong(i - 4) &&
      bars.isLong(i)
      ? colour * 100
      : 0;
  },
});

/** The three candles before: short, of the other colour, closing ever further back, each in part within [-4]. */
function areReactions(bars: Candles, i: number, colour: 1 | -1): boolean {
  for (let k = i - 3; k < i; k++) {
    if (bars.colour(k) === colour || !bars.isShort(k)) return false;
    if (!(bars.bottom(k) < bars.high(i - 4) && bars.top(k) > bars.low(i - 4))) return false;
  }
  return (
    colour * (bars.close(i - 2) - bars.close(i - 3)) < 0 &&
    colour * (bars.close(i - 1) - bars.close(i - 2)) < 0
  );
}

export const cdlRiseFallThreeMethodsDefinition = /* @__PURE__ */ definePattern(cdlRiseFallThreeMethods, {
  id: "candle-rise-fall-three-methods",
  name: "Rising/falling three methods",
  talib: "CDLRISEFALL3METHODS",
  summary:
    "Three small candles back against a long one, then a long one beyond it: a rest; the trend goes on.",
  formula:
    "long[-4], long[0], short [-3], [-2] and [-1]; colour[-4] = colour[0] ≠ colour of the three; a part of each of " +
    "their bodies within low[-4] … high[-4]; white[0]: falling closes [-3], [-2], [-1], open[0] > close[-1], close[0] " +
    "> close[-4] → 100; black[0] mirrored → -100",
});

/**
 * Mat hold: 100 for a long white candle, three short ones that gap up and sink back into at most `penetration` of
 * its body, and a white one that closes above their highs; else 0 (also on flat candles). First value at index 14.
 * Reference: TA-Lib 0.6 CDLMATHOLD.
 */
export const cdlMatHold = penetrationPattern({
  name: "cdlMatHold",
  firstIndex: 14,
  penetration: 0.5,
  signal(bars, i, penetration) {
    const most = bars.body(i - 4) * penetration;
    return bars.isWhite(i - 4) &&
      bars.isBlack(i - 3) &&
      bars.isWhite(i) &&
      bars.bodyGapsUp(i - 3, i - 4) &&
      holdsWithinFirst(bars, i - 2, i - 4, most) &&
      holdsWithinFirst(bars, i - 1, i - 4, most) &&
      bars.top(i - 2) < bars.open(i - 3) &&
      bars.top(i - 1) < bars.top(i - 2) &&
      bars.open(i) > bars.close(i - 1) &&
      bars.close(i) > Math.max(bars.high(i - 3), bars.high(i - 2), bars.high(i - 1)) &&
      bars.isLong(i - 4) &&
      bars.isShort(i - 3) &&
      bars.isShort(i - 2) &&
      bars.isShort(i - 1)
      ? 100
      : 0;
  },
});

/** Whether the body reaches below the close of the white candle `first`, but by less than `most`. */
function holdsWithinFirst(bars: Candles, i: number, first: number, most: number): boolean {
  const depth = bars.close(first) - bars.bottom(i);
  return depth > 0 && depth < most;
}

export const cdlMatHoldDefinition = /* @__PURE__ */ definePattern(cdlMatHold, {
  id: "candle-mat-hold",
  name: "Mat hold",
  talib: "CDLMATHOLD",
  summary: "A gap up, three small candles that drift back and hold, then a new high: the rise is going on.",
  formula:
    "white[-4] and long; short [-3], [-2] and [-1]; black[-3] with body[-3] above body[-4]; bottoms of [-2] and [-1] " +
    "between close[-4] - penetration·body[-4] and close[-4]; top[-2] < open[-3], top[-1] < top[-2]; white[0], open[0] " +
    "> close[-1], close[0] > highs of [-3], [-2] and [-1] → 100",
});
