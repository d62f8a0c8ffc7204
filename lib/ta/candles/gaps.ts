import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** 1 where the body of the candle lies above the body before, -1 where it lies below it, 0 where they overlap. */
function bodyGap(bars: Candles, i: number): -1 | 0 | 1 {
  if (bars.bodyGapsUp(i, i - 1)) return 1;
  return bars.bodyGapsDown(i, i - 1) ? -1 : 0;
}

/** Whether the price lies inside the body, its ends excluded. */
function isWithinBody(bars: Candles, price: number, i: number): boolean {
  return price < bars.top(i) && price > bars.bottom(i);
}

/**
 * Up/down-gap side-by-side white lines: two white candles of near size with equal opens, both a gap above (100) or
 * below (-100) the body before them, else 0 (also on flat candles). First value at index 7.
 * Reference: TA-Lib 0.6 CDLGAPSIDESIDEWHITE.
 */
export const cdlGapSideBySideWhite = candlePattern({
  name: "cdlGapSideBySideWhite",
  firstIndex: 7,
  signal(bars, i) {
    if (!(bars.isWhite(i - 1) && bars.isWhite(i))) return 0;
    const gap = bodyGap(bars, i - 1);
    const holds = gap === 1 ? bars.bodyGapsUp(i, i - 2) : gap === -1 && bars.bodyGapsDown(i, i - 2);
    return holds &&
      Math.abs(bars.body(i) - bars.body(i - 1)) <= bars.near(i - 1) &&
      bars.areEqual(bars.open(i), bars.open(i - 1), i - 1)
      ? gap * 100
      : 0;
  },
});

export const cdlGapSideBySideWhiteDefinition = /* @__PURE__ */ definePattern(cdlGapSideBySideWhite, {
  id: "candle-gap-side-by-side-white",
  name: "Up/down-gap side-by-side white lines",
  talib: "CDLGAPSIDESIDEWHITE",
  summary:
    "Two like white candles beyond a gap that they do not fill: the trend of the gap is expected to go on.",
  formula:
    "white[-1], white[0], |body[0] - body[-1]| ≤ near[-1], open[0] equal to open[-1]; both bodies above body[-2] → " +
    "100; both below it → -100",
});

/**
 * Tasuki gap: a gap along with a candle's colour, then one of near size and the other colour that opens in its body
 * and closes in the gap; 100 upwards, -100 downwards, else 0 (also on flat candles). First value at index 7.
 * Reference: TA-Lib 0.6 CDLTASUKIGAP.
 */
export const cdlTasukiGap = candlePattern({
  name: "cdlTasukiGap",
  firstIndex: 7,
  signal(bars, i) {
    const colour = bars.colour(i - 1);
    if (bars.colour(i) === colour || bodyGap(bars, i - 1) !== colour) return 0;
    const closesInGap =
      colour === 1
        ? bars.close(i) < bars.open(i - 1) && bars.close(i) > bars.top(i - 2)
        : bars.close(i) > bars.open(i - 1) && bars.close(i) < bars.bottom(i - 2);
    return closesInGap &&
      isWithinBody(bars, bars.open(i), i - 1) &&
      Math.abs(bars.body(i - 1) - bars.body(i)) < bars.near(i - 1)
      ? colour * 100
      : 0;
  },
});

export const cdlTasukiGapDefinition = /* @__PURE__ */ definePattern(cdlTasukiGap, {
  id: "candle-tasuki-gap",
  name: "Tasuki gap",
  talib: "CDLTASUKIGAP",
  summary:
    "A gap that an opposite candle tries to fill and cannot: the trend of the gap is expected to go on.",
  formula:
    "colour[0] ≠ colour[-1], open[0] within body[-1], |body[0] - body[-1]| < near[-1]; white[-1] with body[-1] above " +
    "body[-2] and close[0] between them → 100; black[-1] with body[-1] below body[-2] and close[0] between them → " +
    "-100",
});

/**
 * Upside/downside gap three methods: two candles of one colour with a gap between them, then one of the other
 * colour from the body of the second into the body of the first; 100 after a rise, -100 after a fall, else 0 (also
 * on flat candles). First value at index 2. Reference: TA-Lib 0.6 CDLXSIDEGAP3METHODS.
 */
export const cdlGapThreeMethods = candlePattern({
  name: "cdlGapThreeMethods",
  firstIndex: 2,
  signal(bars, i) {
    const colour = bars.colour(i - 2);
    return bars.colour(i - 1) === colour &&
      bars.colour(i) !== colour &&
      bodyGap(bars, i - 1) === colour &&
      isWithinBody(bars, bars.open(i), i - 1) &&
      isWithinBody(bars, bars.close(i), i - 2)
      ? colour * 100
      : 0;
  },
});

export const cdlGapThreeMethodsDefinition = /* @__PURE__ */ definePattern(cdlGapThreeMethods, {
  id: "candle-gap-three-methods",
  name: "Upside/downside gap three methods",
  talib: "CDLXSIDEGAP3METHODS",
  summary:
    "A gap in a trend is filled by one opposite candle: profit taking, after which the trend should go on.",
  formula:
    "colour[-2] = colour[-1] ≠ colour[0], open[0] within body[-1], close[0] within body[-2]; white[-2] and body[-1] " +
    "above body[-2] → 100; black[-2] and body[-1] below body[-2] → -100",
});
