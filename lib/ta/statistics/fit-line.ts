/** The least-squares line through a stretch of values, and how far these lie from their mean. */
export interface FittedLine {
  readonly slope: number;
  /** The mean of the values: that of the line at the middle of the stretch, `middle`. */
  readonly mean: number;
  readonly middle: number;
  /** Sum of the squared distances of the values from their mean. */
  readonly squares: number;
}

/** The line through the values of the bars `[from, to)`. */
export function fitLine(values: Float64Array, from: number, to: number): FittedLine {
  const bars = to - from;
  const middle = (from + to - 1) / 2;
  const base = values[from] ?? NaN;
  let sum = 0;
  for (let i = from; i < to; i++) sum += (values[i] ?? NaN) - base;
  const above = sum / bars;
  let squares = 0;
  let products = 0;
  for (let i = from; i < to; i++) {
    const distance = (values[i] ?? NaN) - base - above;
    squares += distance * distance;
    products += (i - middle) * distance;
  }
  const spread = (bars * (bars * bars - 1)) / 12;
  return { slope: bars === 1 ? 0 : products / spread, mean: base + above, middle, squares };
}

/** The line's value at a bar. */
export function lineAt({ slope, mean, middle }: FittedLine, bar: number): number {
  return mean + slope * (bar - middle);
}
