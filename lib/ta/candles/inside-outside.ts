import { candlePattern, definePattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/**
 * Engulfing pattern: a body around the body before, of the other colour. 100 bullish, -100 bearish; 80 and -80
 * when they share one end; else 0 (also on flat candles). Bodies alone count, whatever their size. First value at
 * index 2. Reference: TA-Lib 0.6 CDLENGULFING.
 */
export const cdlEngulfing = candlePattern({
  name: "cdlEngulfing",
  firstIndex: 2,
  signal(bars, i) {
    if (bars.isWhite(i) === bars.isWhite(i - 1)) return 0;
    const strength = enclosure(bars, i - 1, i);
    return strength === 0 ? 0 : bars.colour(i) * strength;
  },
});

/** 100 where the body of one candle lies inside the other's, 80 where it touches one end of it, else 0. */
function enclosure(bars: Candles, inner: number, outer: number): 0 | 80 | 100 {
  const below = bars.bottom(inner) - bars.bottom(outer);
  const above = bars.top(outer) - bars.top(inner);
  if (below > 0 && above > 0) return 100;
  return below >= 0 && above >= 0 && below + above > 0 ? 80 : 0;
}

export const cdlEngulfingDefinition = /* @__PURE__ */ definePattern(cdlEngulfing, {
  id: "candle-engulfing",
  name: "Engulfing pattern",
  talib: "CDLENGULFING",
  summary: "A body that swallows the opposite body before it: the other side has taken over; a turn its way.",
  formula: "colour[0] ≠ colour[-1]; body[-1] within body[0] → colour[0]·100, or ·80 with one end in common",
});

/**
 * Harami: a short body within the long body before. The sign is against the long candle's colour: 100, or 80 when
 * the bodies touch at an end; else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLHARAMI.
 */
export const cdlHarami = candlePattern({
  name: "cdlHarami",
  firstIndex: 11,
  signal: (bars, i) => (bars.isLong(i - 1) && bars.isAtMostShort(i) ? againstFirst(bars, i) : 0),
});

/**
 * Against the colour of the candle before: 100 where the body lies inside its body, 80 where it touches an end or
 * both, else 0.
 */
function againstFirst(bars: Candles, i: number): number {
  const below = bars.bottom(i) - bars.bottom(i - 1);
  const above = bars.top(i - 1) - bars.top(i);
  if (!(below >= 0 && above >= 0)) return 0;
  return -bars.colour(i - 1) * (below > 0 && above > 0 ? 100 : 80);
}

export const cdlHaramiDefinition = /* @__PURE__ */ definePattern(cdlHarami, {
  id: "candle-harami",
  name: "Harami",
  talib: "CDLHARAMI",
  summary: "A small body inside the long body before it: the move has stalled; a possible turn against it.",
  formula:
    "long[-1], at most short[0], body[0] within body[-1] → -colour[-1]·100, or ·80 with an end in common",
});

/**
 * Harami cross: a doji within the long body before. The sign is against the long candle's colour: 100, or 80 when
 * the bodies touch at an end; else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLHARAMICROSS.
 */
export const cdlHaramiCross = candlePattern({
  name: "cdlHaramiCross",
  firstIndex: 11,
  signal: (bars, i) => (bars.isLong(i - 1) && bars.isDoji(i) ? againstFirst(bars, i) : 0),
});

export const cdlHaramiCrossDefinition = /* @__PURE__ */ definePattern(cdlHaramiCross, {
  id: "candle-harami-cross",
  name: "Harami cross",
  talib: "CDLHARAMICROSS",
  summary: "A doji inside the long body before it: the move stopped dead; a stronger warning than a harami.",
  formula: "long[-1], doji[0], body[0] within body[-1] → -colour[-1]·100, or ·80 with an end in common",
});

/**
 * Homing pigeon: 100 for a short black body within a long black body, else 0 (also on flat candles). First value
 * at index 11. Reference: TA-Lib 0.6 CDLHOMINGPIGEON.
 */
export const cdlHomingPigeon = candlePattern({
  name: "cdlHomingPigeon",
  firstIndex: 11,
  signal: (bars, i) =>
    bars.isBlack(i - 1) &&
    bars.isBlack(i) &&
    bars.isLong(i - 1) &&
    bars.isAtMostShort(i) &&
    bars.open(i) < bars.open(i - 1) &&
    bars.close(i) > bars.close(i - 1)
      ? 100
      : 0,
});

export const cdlHomingPigeonDefinition = /* @__PURE__ */ definePattern(cdlHomingPigeon, {
  id: "candle-homing-pigeon",
  name: "Homing pigeon",
  talib: "CDLHOMINGPIGEON",
  summary:
    "A small black body inside a long black one: the selling is drying up; a possible bottom in a fall.",
  formula: "black[-1] and long, black[0] and at most short, open[0] < open[-1], close[0] > close[-1] → 100",
});

/**
 * Three inside up/down: a harami of short in long, then a candle against the first that closes beyond its open.
 * 100 up, -100 down, else 0 (also on flat candles). First value at index 12. Reference: TA-Lib 0.6 CDL3INSIDE.
 */
export const cdlThreeInside = candlePattern({
  name: "cdlThreeInside",
  firstIndex: 12,
  signal(bars, i) {
    const colour = bars.colour(i);
    const beyond = colour * (bars.close(i) - bars.open(i - 2)) > 0;
    return bars.colour(i - 2) === -colour &&
      beyond &&
      bars.isLong(i - 2) &&
      bars.isAtMostShort(i - 1) &&
      bars.top(i - 1) < bars.top(i - 2) &&
      bars.bottom(i - 1) > bars.bottom(i - 2)
      ? colour * 100
      : 0;
  },
});

export const cdlThreeInsideDefinition = /* @__PURE__ */ definePattern(cdlThreeInside, {
  id: "candle-three-inside",
  name: "Three inside up/down",
  talib: "CDL3INSIDE",
  summary:
    "A harami confirmed by a third candle that closes beyond the first one's open: the turn has begun.",
  formula:
    "long[-2], at most short[-1] with its body within body[-2], colour[0] ≠ colour[-2]; white[0] with close[0] > " +
    "open[-2] → 100; black[0] with close[0] < open[-2] → -100",
});

/**
 * Three outside up/down: an engulfing pattern (one end in common is too little), then a close further on. 100 up,
 * -100 down, else 0 (also on flat candles). First value at index 3. Reference: TA-Lib 0.6 CDL3OUTSIDE.
 */
export const cdlThreeOutside = candlePattern({
  name: "cdlThreeOutside",
  firstIndex: 3,
  signal(bars, i) {
    const colour = bars.colour(i - 1);
    return bars.colour(i - 2) === -colour &&
      enclosure(bars, i - 2, i - 1) === 100 &&
      colour * (bars.close(i) - bars.close(i - 1)) > 0
      ? colour * 100
      : 0;
  },
});

export const cdlThreeOutsideDefinition = /* @__PURE__ */ definePattern(cdlThreeOutside, {
  id: "candle-three-outside",
  name: "Three outside up/down",
  talib: "CDL3OUTSIDE",
  summary: "An engulfing pattern confirmed by a third close further on: the new side holds what it took.",
  formula:
    "colour[-1] ≠ colour[-2], body[-2] inside body[-1]; white[-1] with close[0] > close[-1] → 100; black[-1] with " +
    "close[0] < close[-1] → -100",
});
