/** Lengths of a bar the product stores, shortest first. */
export const INTERVALS = ["1m", "5m", "15m", "1h", "4h", "1d"] as const;
