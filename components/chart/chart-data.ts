import type { UTCTimestamp } from "lightweight-charts";

/** Columns of bars; `time` is the opening time in epoch ms, ascending. */
export interface CandleBars {
  time: readonly number[];
  open: readonly number[];
  high: readonly number[];
  low: readonly number[];
  close: readonly number[];
  volume: readonly number[];
}

/** One series of an indicator, of the bars' length; `null` and NaN are gaps. */
export interface ChartOutput {
  name: string;
  title: string;
  pane: "overlay" | "separate";
  /** Which of the panes below the price, from 0, when several indicators have one each. */
  group?: number;
  /** Its place in the order of the theme's colours; default: where it stands in the list. */
  position?: number;
  style: "line" | "histogram" | "area";
  /** A CSS colour; the theme's own when absent or unreadable. */
  color?: string | null;
  values: readonly (number | null)[];
}

/**
 * Rows of the bars that can be drawn: finite prices and times that grow by a second or more. Bars are checked
 * where they come in; this only keeps one bad row from taking the whole chart down.
 */
export function drawableRows(bars: CandleBars): number[] {
  const rows: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < bars.time.length; row += 1) {
    const second = Math.floor((bars.time[row] ?? Number.NaN) / 1_000);
    const prices = [bars.open[row], bars.high[row], bars.low[row], bars.close[row]];
    if (!(second > last) || !prices.every(Number.isFinite)) continue;
    rows.push(row);
    last = second;
  }
  return rows;
}

/** The chart's time of a row; its unit is the second. */
export function chartTime(bars: CandleBars, row: number): UTCTimestamp {
  return toUtcTimestamp(Math.floor((bars.time[row] ?? 0) / 1_000));
}

/** Any whole number of seconds since 1970 is a UTC timestamp. */
function toUtcTimestamp(seconds: number): UTCTimestamp {
  return seconds as UTCTimestamp;
}

export interface SeriesPoint {
  time: UTCTimestamp;
  value?: number;
  /** The next row has no value: the line must not be drawn on to the one after. */
  endsHere?: boolean;
}

export function seriesPoints(bars: CandleBars, rows: readonly number[], output: ChartOutput): SeriesPoint[] {
  const valueAt = (row: number | undefined) => {
    const value = row === undefined ? undefined : output.values[row];
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  };
  return rows.map((row, at) => {
    const time = chartTime(bars, row);
    const value = valueAt(row);
    if (value === undefined) return { time };
    const beforeGap = at + 1 < rows.length && valueAt(rows[at + 1]) === undefined;
    return beforeGap ? { time, value, endsHere: true } : { time, value };
  });
}

/** Whether there are values and none has a neighbour: a line through them would show nothing. */
export function standAlone(points: readonly SeriesPoint[]): boolean {
  let values = 0;
  for (const [at, { value }] of points.entries()) {
    if (value === undefined) continue;
    if (points[at + 1]?.value !== undefined) return false;
    values += 1;
  }
  return values > 0;
}

/** Digits after the point that tell the prices of this instrument apart. */
export function priceDigits(bars: CandleBars): number {
  let digits = 2;
  const from = Math.max(0, bars.close.length - 200);
  for (let row = from; row < bars.close.length; row += 1) {
    const text = String(bars.close[row] ?? 0);
    const decimals = text.includes("e") ? 8 : (text.split(".")[1]?.length ?? 0);
    digits = Math.max(digits, decimals);
  }
  const size = Math.abs(bars.close.at(-1) ?? 1);
  const useful = size >= 1 ? 4 : 4 + Math.ceil(-Math.log10(size || 1));
  return Math.min(digits, useful, 8);
}

const DAY_MS = 86_400_000;
const RANGES = [
  { label: "1D", ms: DAY_MS },
  { label: "1W", ms: 7 * DAY_MS },
  { label: "1M", ms: 30 * DAY_MS },
  { label: "3M", ms: 91 * DAY_MS },
  { label: "1Y", ms: 365 * DAY_MS },
  { label: "5Y", ms: 5 * 365 * DAY_MS },
] as const;
const ROWS_MIN = 15;

/** The time ranges worth a button: long enough to show some bars, shorter than everything. At most four. */
export function timeRanges(bars: CandleBars): { label: string; rows: number }[] {
  const end = bars.time.at(-1) ?? 0;
  const all = bars.time.length;
  return RANGES.map(({ label, ms }) => ({ label, rows: all - firstRowAfter(bars, end - ms) }))
    .filter(({ rows }) => rows >= ROWS_MIN && rows < all)
    .slice(-4);
}

function firstRowAfter(bars: CandleBars, time: number): number {
  let low = 0;
  let high = bars.time.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bars.time[middle] ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}
