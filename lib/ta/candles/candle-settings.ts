/** What of a candle is averaged: its body, its range from low to high, or what of the range is not body. */
export type CandlePart = "body" | "range" | "shadows";

/**
 * A size to judge a candle by: `factor` times the mean of the part over the `period` candles before it, or of the
 * candle itself when the period is 0. Of the shadows it is half, as there are two of them.
 */
export interface CandleSetting {
  readonly part: CandlePart;
  readonly period: number;
  readonly factor: number;
}

/**
 * TA-Lib's standard sizes.
 * @data-table
 */
export const CANDLE_SETTINGS = {
  bodyLong: { part: "body", period: 10, factor: 1 },
  bodyShort: { part: "body", period: 10, factor: 1 },
  bodyDoji: { part: "range", period: 10, factor: 0.1 },
  shadowLong: { part: "body", period: 0, factor: 1 },
  shadowVeryLong: { part: "body", period: 0, factor: 2 },
  shadowShort: { part: "shadows", period: 10, factor: 1 },
  shadowVeryShort: { part: "range", period: 10, factor: 0.1 },
  near: { part: "range", period: 5, factor: 0.2 },
  far: { part: "range", period: 5, factor: 0.6 },
  equal: { part: "range", period: 5, factor: 0.05 },
} as const satisfies Readonly<Record<string, CandleSetting>>;
