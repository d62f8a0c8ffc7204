import { CANDLE_SETTINGS, type CandlePart, type CandleSetting } from "@/lib/ta/candles/candle-settings";
import type { Columns } from "@/lib/ta/core/kernel";

export type CandlePrice = "open" | "high" | "low" | "close";

const NONE = new Float64Array(0);

/**
 * Candles by bar, and what patterns ask of them. Sizes are differences of prices, and are judged by the candles
 * before (see `CANDLE_SETTINGS`); a candle that closes where it opened is white, as in TA-Lib.
 */
export class Candles {
  #prices: Columns<CandlePrice> = { open: NONE, high: NONE, low: NONE, close: NONE };

  /** The prices that all answers are about from now on. */
  read(prices: Columns<CandlePrice>): void {
    this.#prices = prices;
  }

  open(i: number): number {
    return this.#prices.open[i] ?? NaN;
  }

  high(i: number): number {
    return this.#prices.high[i] ?? NaN;
  }

  low(i: number): number {
    return this.#prices.low[i] ?? NaN;
  }

  close(i: number): number {
    return this.#prices.close[i] ?? NaN;
  }

  /** The higher one of open and close. */
  top(i: number): number {
    return Math.max(this.open(i), this.close(i));
  }

  /** The lower one of open and close. */
  bottom(i: number): number {
    return Math.min(this.open(i), this.close(i));
  }

  body(i: number): number {
    return Math.abs(this.close(i) - this.open(i));
  }

  upperShadow(i: number): number {
    return this.high(i) - this.top(i);
  }

  lowerShadow(i: number): number {
    return this.bottom(i) - this.low(i);
  }

  isWhite(i: number): boolean {
    return this.close(i) >= this.open(i);
  }

  isBlack(i: number): boolean {
    return this.close(i) < this.open(i);
  }

  /** 1 for a white candle, -1 for a black one. */
  colour(i: number): 1 | -1 {
    return this.isWhite(i) ? 1 : -1;
  }

  /** Whether the body lies above the body of the candle `before`. */
  bodyGapsUp(i: number, before: number): boolean {
    return this.bottom(i) > this.top(before);
  }

  bodyGapsDown(i: number, before: number): boolean {
    return this.top(i) < this.bottom(before);
  }

  /** Whether the candle lies above the candle `before`, shadows included. */
  gapsUp(i: number, before: number): boolean {
    return this.low(i) > this.high(before);
  }

  gapsDown(i: number, before: number): boolean {
    return this.high(i) < this.low(before);
  }

  isLong(i: number): boolean {
    return this.body(i) > this.size(CANDLE_SETTINGS.bodyLong, i);
  }

  isShort(i: number): boolean {
    return this.body(i) < this.size(CANDLE_SETTINGS.bodyShort, i);
  }

  /** Short, or of just the size that divides short from long. */
  isAtMostShort(i: number): boolean {
    return this.body(i) <= this.size(CANDLE_SETTINGS.bodyShort, i);
  }

  isDoji(i: number): boolean {
    return this.body(i) <= this.size(CANDLE_SETTINGS.bodyDoji, i);
  }

  /** Whether the shadow is more than very short. */
  hasUpperShadow(i: number): boolean {
    return this.upperShadow(i) > this.size(CANDLE_SETTINGS.shadowVeryShort, i);
  }

  hasLowerShadow(i: number): boolean {
    return this.lowerShadow(i) > this.size(CANDLE_SETTINGS.shadowVeryShort, i);
  }

  /** Whether the shadow is very short, as good as none. */
  lacksUpperShadow(i: number): boolean {
    return this.upperShadow(i) < this.size(CANDLE_SETTINGS.shadowVeryShort, i);
  }

  lacksLowerShadow(i: number): boolean {
    return this.lowerShadow(i) < this.size(CANDLE_SETTINGS.shadowVeryShort, i);
  }

  hasShortUpperShadow(i: number): boolean {
    return this.upperShadow(i) < this.size(CANDLE_SETTINGS.shadowShort, i);
  }

  hasShortLowerShadow(i: number): boolean {
    return this.lowerShadow(i) < this.size(CANDLE_SETTINGS.shadowShort, i);
  }

  hasLongUpperShadow(i: number): boolean {
    return this.upperShadow(i) > this.size(CANDLE_SETTINGS.shadowLong, i);
  }

  hasLongLowerShadow(i: number): boolean {
    return this.lowerShadow(i) > this.size(CANDLE_SETTINGS.shadowLong, i);
  }

  hasVeryLongUpperShadow(i: number): boolean {
    return this.upperShadow(i) > this.size(CANDLE_SETTINGS.shadowVeryLong, i);
  }

  hasVeryLongLowerShadow(i: number): boolean {
    return this.lowerShadow(i) > this.size(CANDLE_SETTINGS.shadowVeryLong, i);
  }

  /** How far apart prices may be to be near each other at the candle. */
  near(i: number): number {
    return this.size(CANDLE_SETTINGS.near, i);
  }

  /** From how far apart on prices are far from each other at the candle. */
  far(i: number): number {
    return this.size(CANDLE_SETTINGS.far, i);
  }

  /** Whether two prices count as equal at the candle. */
  areEqual(price: number, other: number, i: number): boolean {
    return Math.abs(price - other) <= this.size(CANDLE_SETTINGS.equal, i);
  }

  /** The size of a setting at the candle. A fresh sum, so that it depends on the candles in it alone. */
  size({ part, period, factor }: CandleSetting, i: number): number {
    const mean = period === 0 ? this.#measure(part, i) : this.#sum(part, i - period, i) / period;
    return (factor * mean) / (part === "shadows" ? 2 : 1);
  }

  #sum(part: CandlePart, from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.#measure(part, i);
    return sum;
  }

  #measure(part: CandlePart, i: number): number {
    if (part === "body") return this.body(i);
    const range = this.high(i) - this.low(i);
    return part === "range" ? range : range - this.body(i);
  }
}
