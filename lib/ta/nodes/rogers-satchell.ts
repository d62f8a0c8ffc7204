import { logRatio } from "@/lib/ta/nodes/log-ratio";

/** The variance of a bar by Rogers and Satchell; NaN unless all prices are positive. */
export function rogersSatchell(open: number, high: number, low: number, close: number): number {
  return logRatio(high, close) * logRatio(high, open) + logRatio(low, close) * logRatio(low, open);
}
