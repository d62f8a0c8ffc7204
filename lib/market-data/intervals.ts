/** Lengths of a bar the product stores, shortest first. */
export const INTERVALS = ["1m", "5m", "15m", "1h", "4h", "1d"] as const;

const MINUTE_MS = 60_000;

export const INTERVAL_MS: Readonly<Record<(typeof INTERVALS)[number], number>> = {
  "1m": MINUTE_MS,
  "5m": 5 * MINUTE_MS,
  "15m": 15 * MINUTE_MS,
  "1h": 60 * MINUTE_MS,
  "4h": 240 * MINUTE_MS,
  "1d": 1_440 * MINUTE_MS,
};
