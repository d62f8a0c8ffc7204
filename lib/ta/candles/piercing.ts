import { candlePattern, definePattern, penetrationPattern } from "@/lib/ta/candles/candle-pattern";
import type { Candles } from "@/lib/ta/candles/candles";

/** A long black candle, then a white one that opens below its low. */
function opensBelowLongBlack(bars: Candles, i: number): boolean {
  return bars.isBlack(i - 1) && bars.isWhite(i) && bars.open(i) < bars.low(i - 1) && bars.isLong(i - 1);
}

/**
 * Piercing pattern: 100 where a long white candle opens below the low of a long black one and closes in the upper
 * half of its body, else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLPIERCING.
 */
export const cdlPiercing = candlePattern({
  name: "cdlPiercing",
  firstIndex: 11,
  signal: (bars, i) =>
    opensBelowLongBlack(bars, i) &&
    bars.isLong(i) &&
    bars.close(i) < bars.open(i - 1) &&
    bars.close(i) - bars.close(i - 1) > bars.body(i - 1) * 0.5
      ? 100
      : 0,
});

export const cdlPiercingDefinition = /* @__PURE__ */ definePattern(cdlPiercing, {
  id: "candle-piercing",
  name: "Piercing pattern",
  talib: "CDLPIERCING",
  summary:
    "Opened below the low, closed back over half of the black body: sellers are trapped; a bullish turn.",
  formula:
    "black[-1] and long, white[0] and long, open[0] < low[-1], close[-1] + 0.5·body[-1] < close[0] < open[-1] → 100",
});

/**
 * Dark cloud cover: -100 where a black candle opens above the high of a long white one and closes in its body, more
 * than `penetration` of it below its close; else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLDARKCLOUDCOVER.
 */
export const cdlDarkCloudCover = penetrationPattern({
  name: "cdlDarkCloudCover",
  firstIndex: 11,
  penetration: 0.5,
  signal: (bars, i, penetration) =>
    bars.isWhite(i - 1) &&
    bars.isBlack(i) &&
    bars.open(i) > bars.high(i - 1) &&
    bars.close(i) > bars.open(i - 1) &&
    bars.close(i - 1) - bars.close(i) > bars.body(i - 1) * penetration &&
    bars.isLong(i - 1)
      ? -100
      : 0,
});

export const cdlDarkCloudCoverDefinition = /* @__PURE__ */ definePattern(cdlDarkCloudCover, {
  id: "candle-dark-cloud-cover",
  name: "Dark cloud cover",
  talib: "CDLDARKCLOUDCOVER",
  summary: "Opened above the high, closed deep in the white body: late buyers are trapped; a bearish turn.",
  formula:
    "white[-1] and long, black[0], open[0] > high[-1], open[-1] < close[0] < close[-1] - penetration·body[-1] → -100",
});

/**
 * In-neck: -100 where a white candle opens below the low of a long black one and closes at its close or an equal
 * price just above, else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLINNECK.
 */
export const cdlInNeck = candlePattern({
  name: "cdlInNeck",
  firstIndex: 11,
  signal: (bars, i) =>
    opensBelowLongBlack(bars, i) &&
    bars.close(i) >= bars.close(i - 1) &&
    bars.areEqual(bars.close(i), bars.close(i - 1), i - 1)
      ? -100
      : 0,
});

export const cdlInNeckDefinition = /* @__PURE__ */ definePattern(cdlInNeck, {
  id: "candle-in-neck",
  name: "In-neck",
  talib: "CDLINNECK",
  summary:
    "A bounce that ends where the black candle closed: too weak to turn; the fall is expected to go on.",
  formula:
    "black[-1] and long, white[0], open[0] < low[-1], close[0] ≥ close[-1] and equal to close[-1] → -100",
});

/**
 * On-neck: -100 where a white candle opens below the low of a long black one and closes at a price equal to that
 * low, else 0 (also on flat candles). First value at index 11. Reference: TA-Lib 0.6 CDLONNECK.
 */
export const cdlOnNeck = candlePattern({
  name: "cdlOnNeck",
  firstIndex: 11,
  signal: (bars, i) =>
    opensBelowLongBlack(bars, i) && bars.areEqual(bars.close(i), bars.low(i - 1), i - 1) ? -100 : 0,
});

export const cdlOnNeckDefinition = /* @__PURE__ */ definePattern(cdlOnNeck, {
  id: "candle-on-neck",
  name: "On-neck",
  talib: "CDLONNECK",
  summary:
    "A bounce that ends at the black candle's low: not even into its body; the fall is expected to go on.",
  formula: "black[-1] and long, white[0], open[0] < low[-1], close[0] equal to low[-1] → -100",
});

/**
 * Thrusting pattern: -100 where a white candle opens below the low of a long black one and closes in its body, but
 * not above the middle, else 0 (also on flat candles). First value at index 11.
 * Reference: TA-Lib 0.6 CDLTHRUSTING.
 */
export const cdlThrusting = candlePattern({
  name: "cdlThrusting",
  firstIndex: 11,
  signal(bars, i) {
    const reach = bars.close(i) - bars.close(i - 1);
    return opensBelowLongBlack(bars, i) &&
      reach > 0 &&
      !bars.areEqual(bars.close(i), bars.close(i - 1), i - 1) &&
      reach <= bars.body(i - 1) * 0.5
      ? -100
      : 0;
  },
});

export const cdlThrustingDefinition = /* @__PURE__ */ definePattern(cdlThrusting, {
  id: "candle-thrusting",
  name: "Thrusting pattern",
  talib: "CDLTHRUSTING",
  summary:
    "A bounce into the black body that fails below its middle: weaker than piercing; the fall goes on.",
  formula:
    "black[-1] and long, white[0], open[0] < low[-1], close[0] above and not equal to close[-1], close[0] ≤ " +
    "close[-1] + 0.5·body[-1] → -100",
});
