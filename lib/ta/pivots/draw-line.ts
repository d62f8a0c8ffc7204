/** A point of a chart: a price at a bar. */
export interface ChartPoint {
  readonly bar: number;
  readonly price: number;
}

/** Writes the straight line from `start` to `end`, both points included; they are at different bars. */
export function drawLine(output: Float64Array, start: ChartPoint, end: ChartPoint): void {
  const bars = end.bar - start.bar;
  for (let step = 0; step <= bars; step++) {
    const part = step / bars;
    // Weighing the ends, not adding a part of their difference: that may be beyond the largest number.
    output[start.bar + step] = start.price * (1 - part) + end.price * part;
  }
}
