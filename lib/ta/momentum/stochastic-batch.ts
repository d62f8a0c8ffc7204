import type { Columns } from "@/lib/ta/core/kernel";
import { rangePositions } from "@/lib/ta/momentum/range-position-batch";
import { smaBatch } from "@/lib/ta/moving-averages/sma";

export interface StochasticLengths {
  readonly length: number;
  readonly smoothing: number;
  readonly signal: number;
}

/** `stochastic` with simple averages over whole series, gaps included. */
export function stochasticBatch(
  inputs: Columns<"high" | "low" | "close">,
  { length, smoothing, signal }: StochasticLengths,
  { k, d }: Columns<"k" | "d">,
): void {
  // The place of the signal holds the raw values until the signal is taken.
  rangePositions(inputs, length, d);
  smaBatch({ values: d }, { length: smoothing }, { sma: k });
  smaBatch({ values: k }, { length: signal }, { sma: d });
  for (let i = 0; i < d.length; i++) if (Number.isNaN(d[i])) k[i] = NaN;
}
