import { DAY_MS } from "@/lib/time";

/** A curve as the chart gets it: columns of one length; null where a price was missing. */
export interface Curve {
  /** Days since 1970-01-01. */
  day: readonly number[];
  growth: readonly (number | null)[];
  drawdown: readonly (number | null)[];
  equity: readonly (number | null)[];
  /** Index of the first ranked day; the length where none is. */
  rankedFrom: number;
}

/** Where a point lies from left to right, 0 to 1, by its day. */
export function shareOfTime({ day }: Curve, index: number): number {
  const [first, last] = [day[0] ?? 0, day.at(-1) ?? 0];
  return last === first ? 0.5 : ((day[index] ?? first) - first) / (last - first);
}

/** The point that is nearest to a place from left to right. */
export function nearestPoint(curve: Curve, share: number): number {
  let nearest = 0;
  const distance = (index: number) => Math.abs(shareOfTime(curve, index) - share);
  for (let index = 1; index < curve.day.length; index += 1)
    if (distance(index) < distance(nearest)) nearest = index;
  return nearest;
}

export interface Scale {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** Round numbers around what is drawn, about five of them. */
export function roundScale(values: readonly (number | null)[], always: number): Scale {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(always, ...known), Math.max(always, ...known)];
  const step = roundStep((high - low) / 4 || 0.01);
  const [from, to] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: to - from + 1 }, (_, n) => (from + n) * step);
  return { low: from * step, high: Math.max(to * step, from * step + step), ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** From the top, in the unit of `height`. */
export function placeOf(value: number, { low, high }: Scale, height: number): number {
  return (1 - (value - low) / (high - low)) * height;
}

/** Size of the space that paths are written in; it is stretched to that of the chart. */
export const PATH_WIDTH = 1_000;

export interface PathOptions {
  scale: Scale;
  height: number;
  from: number;
  /** Behind the last point. */
  to: number;
}

/** The line through the points; where a mark is missing it ends and begins anew. */
export function linePath(curve: Curve, values: readonly (number | null)[], options: PathOptions): string {
  return segments(values, options)
    .map((points) => {
      const corners = points.map((index) => corner(curve, values, index, options));
      return corners.length === 1 ? `M${corners[0]}h0` : `M${corners.join("L")}`;
    })
    .join("");
}

/** The area between the line and 0. */
export function areaPath(curve: Curve, values: readonly (number | null)[], options: PathOptions): string {
  const base = placeOf(0, options.scale, options.height).toFixed(1);
  const x = (index = 0) => (shareOfTime(curve, index) * PATH_WIDTH).toFixed(1);
  return segments(values, options)
    .map((points) => {
      const line = points.map((index) => corner(curve, values, index, options)).join("L");
      return `M${x(points[0])},${base}L${line}L${x(points.at(-1))},${base}Z`;
    })
    .join("");
}

function segments(values: readonly (number | null)[], { from, to }: PathOptions): number[][] {
  const found: number[][] = [];
  for (let index = from; index < to; index += 1) {
    if (values[index] === null || values[index] === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.at(-1) === index - 1) last.push(index);
    else found.push([index]);
  }
  return found;
}

function corner(
  curve: Curve,
  values: readonly (number | null)[],
  index: number,
  { scale, height }: PathOptions,
): string {
  const x = shareOfTime(curve, index) * PATH_WIDTH;
  return `${x.toFixed(1)},${placeOf(values[index] ?? 0, scale, height).toFixed(1)}`;
}

export interface TimeTick {
  share: number;
  label: string;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60];
const MOST_TICKS = 7;

/** Beginnings of months (of years in long curves, of weeks in short ones) along a curve, seven at most. */
export function timeTicks({ day }: Curve): TimeTick[] {
  const [first, last] = [day[0] ?? 0, day.at(-1) ?? 0];
  if (last <= first) return [];
  const tick = (at: number, label: string): TimeTick => ({ share: (at - first) / (last - first), label });
  if (last - first <= 62) {
    const step = last - first <= 31 ? 7 : 14;
    const count = Math.floor((last - first) / step);
    return Array.from({ length: count }, (_, n) =>
      tick(first + (n + 1) * step, dayLabel(first + (n + 1) * step)),
    );
  }
  const months = monthStarts(first, last);
  const step = MONTH_STEPS.find((candidate) => months.length / candidate <= MOST_TICKS) ?? 120;
  return months
    .filter(({ month }) => month % step === 0)
    .map(({ at, month }) => tick(at, month % 12 === 0 ? `${month / 12}` : (MONTHS[month % 12] ?? "")));
}

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** First days of months between two days; months count from year 0. */
function monthStarts(first: number, last: number): { at: number; month: number }[] {
  const begin = new Date(first * DAY_MS);
  const found: { at: number; month: number }[] = [];
  for (let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth(); ; month += 1) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (at > last) return found;
    if (at >= first) found.push({ at, month });
  }
}

function dayLabel(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
