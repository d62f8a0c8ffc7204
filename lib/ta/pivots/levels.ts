import type { Columns } from "@/lib/ta/core/kernel";

/** The candle that levels are made of. */
export interface PivotCandle {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

export type ThreeLevels = Columns<"pivot" | "r1" | "r2" | "r3" | "s1" | "s2" | "s3">;
export type FourLevels = ThreeLevels & Columns<"r4" | "s4">;
export type OneLevel = Columns<"pivot" | "r1" | "s1">;

const FIBONACCI_FIRST = 0.382;
const FIBONACCI_SECOND = 0.618;
const CAMARILLA = 1.1;

export function writeStandardLevels(outputs: ThreeLevels, i: number, candle: PivotCandle): void {
  writeFloorLevels(outputs, i, (candle.high + candle.low + candle.close) / 3, candle);
}

/** The pivot is made of the range before and twice the open of the present period. */
export function writeWoodieLevels(
  outputs: ThreeLevels,
  i: number,
  candle: PivotCandle,
  presentOpen: number,
): void {
  writeFloorLevels(outputs, i, (candle.high + candle.low + 2 * presentOpen) / 4, candle);
}

function writeFloorLevels(outputs: ThreeLevels, i: number, pivot: number, { high, low }: PivotCandle): void {
  outputs.pivot[i] = pivot;
  outputs.r1[i] = pivot + (pivot - low);
  outputs.r2[i] = pivot + (high - low);
  outputs.r3[i] = high + 2 * (pivot - low);
  outputs.s1[i] = pivot - (high - pivot);
  outputs.s2[i] = pivot - (high - low);
  outputs.s3[i] = low - 2 * (high - pivot);
}

export function writeFibonacciLevels(outputs: ThreeLevels, i: number, candle: PivotCandle): void {
  const pivot = (candle.high + candle.low + candle.close) / 3;
  const range = candle.high - candle.low;
  outputs.pivot[i] = pivot;
  outputs.r1[i] = pivot + FIBONACCI_FIRST * range;
  outputs.r2[i] = pivot + FIBONACCI_SECOND * range;
  outputs.r3[i] = pivot + range;
  outputs.s1[i] = pivot - FIBONACCI_FIRST * range;
  outputs.s2[i] = pivot - FIBONACCI_SECOND * range;
  outputs.s3[i] = pivot - range;
}

export function writeCamarillaLevels(outputs: FourLevels, i: number, candle: PivotCandle): void {
  const { close } = candle;
  const step = CAMARILLA * (candle.high - candle.low);
  outputs.pivot[i] = close;
  outputs.r1[i] = close + step / 12;
  outputs.r2[i] = close + step / 6;
  outputs.r3[i] = close + step / 4;
  outputs.r4[i] = close + step / 2;
  outputs.s1[i] = close - step / 12;
  outputs.s2[i] = close - step / 6;
  outputs.s3[i] = close - step / 4;
  outputs.s4[i] = close - step / 2;
}

/** The extreme that the candle closed towards counts twice; the close does when it is the open. */
export function writeDemarkLevels(outputs: OneLevel, i: number, candle: PivotCandle): void {
  const { open, high, low, close } = candle;
  const twice = close === open ? close : close > open ? high : low;
  const pivot = (high + low + close + twice) / 4;
  outputs.pivot[i] = pivot;
  outputs.r1[i] = pivot + (pivot - low);
  outputs.s1[i] = pivot - (high - pivot);
}
