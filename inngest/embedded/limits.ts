const DAY_MS = 86_400_000;

/** A step's result; also a run's result. Every replay of the run reads it again. */
export const MAX_MEMO_BYTES = 1024 * 1024;
/** One event as JSON. */
export const MAX_EVENT_BYTES = 512 * 1024;
/** Turns in a row in one queue job; then others get their turn. */
export const MAX_TURNS_PER_JOB = 50;

/** How long finished runs and the events are kept. */
export const RETENTION = {
  completedMs: 7 * DAY_MS,
  failedMs: 30 * DAY_MS,
  eventMs: 30 * DAY_MS,
} as const;
