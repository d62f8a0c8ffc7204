/** Candles in columns: equal lengths, oldest first. `time` is the open time in epoch ms; `volume` is in units of the asset. */
export interface Bars {
  readonly time: Float64Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** One candle: what a stream is fed with. */
export interface Bar {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

export const BAR_SOURCES = ["open", "high", "low", "close", "volume", "hl2", "hlc3", "ohlc4"] as const;

/** The series an indicator reads: a column, or a mean of columns (`hl2`, `hlc3`, `ohlc4`). */
export type BarSource = (typeof BAR_SOURCES)[number];

type MeanSource = Extract<BarSource, "hl2" | "hlc3" | "ohlc4">;

/** Columns for `length` bars, every value 0, to be filled. */
export function emptyBars(length: number): Bars {
  const column = () => new Float64Array(length);
  return { time: column(), open: column(), high: column(), low: column(), close: column(), volume: column() };
}

/** A copy of the bars `[start, end)`, with the meaning of `Array.prototype.slice`. */
export function sliceBars(bars: Bars, start: number, end: number = bars.close.length): Bars {
  return {
    time: bars.time.slice(start, end),
    open: bars.open.slice(start, end),
    high: bars.high.slice(start, end),
    low: bars.low.slice(start, end),
    close: bars.close.slice(start, end),
    volume: bars.volume.slice(start, end),
  };
}

/** The bars `[start, end)` without a copy: views of the columns. */
export function viewBars(bars: Bars, start: number, end: number = bars.close.length): Bars {
  return {
    time: bars.time.subarray(start, end),
    open: bars.open.subarray(start, end),
    high: bars.high.subarray(start, end),
    low: bars.low.subarray(start, end),
    close: bars.close.subarray(start, end),
    volume: bars.volume.subarray(start, end),
  };
}

/**
 * The bar at `index`.
 * @throws RangeError when there is no such bar.
 */
export function barAt(bars: Bars, index: number): Bar {
  const time = bars.time[index];
  if (time === undefined)
    throw new RangeError(`there is no bar ${index}: ${bars.time.length} bars are given`);
  return {
    time,
    open: bars.open[index] ?? NaN,
    high: bars.high[index] ?? NaN,
    low: bars.low[index] ?? NaN,
    close: bars.close[index] ?? NaN,
    volume: bars.volume[index] ?? NaN,
  };
}

/** The series named by `source`: the column itself (not a copy) for a plain column, a new array for a mean. */
export function sourceSeries(bars: Bars, source: BarSource): Float64Array {
  if (!isMean(source)) return bars[source];
  const { open, high, low, close } = bars;
  const series = new Float64Array(close.length);
  for (let i = 0; i < series.length; i++)
    series[i] = meanOf(source, open[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
  return series;
}

/** The value named by `source` of one bar; equal to the bar's place in `sourceSeries`. */
export function sourceValue(bar: Bar, source: BarSource): number {
  if (!isMean(source)) return bar[source];
  return meanOf(source, bar.open, bar.high, bar.low, bar.close);
}

function isMean(source: BarSource): source is MeanSource {
  return source === "hl2" || source === "hlc3" || source === "ohlc4";
}

function meanOf(source: MeanSource, open: number, high: number, low: number, close: number): number {
  switch (source) {
    case "hl2":
      return (high + low) / 2;
    case "hlc3":
      return (high + low + close) / 3;
    case "ohlc4":
      return (open + high + low + close) / 4;
  }
}
