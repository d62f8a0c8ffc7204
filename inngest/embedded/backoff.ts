import { momentMs } from "@/inngest/embedded/moment";

/** The Inngest server's own table (`pkg/backoff`): after the n-th failed attempt, plus up to 30 s at random. */
export const BACKOFF_SECONDS = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200] as const;
const JITTER_SECONDS = 30;

export interface RetryOrder {
  /** Attempts that failed before this one. */
  attempt: number;
  /** The answer's `retry-after`: seconds, or a date; null when it had none. */
  retryAfter: string | null;
  nowMs: number;
  /** 0 up to 1. */
  random: number;
  /** Multiplies the table; 1 outside tests. */
  scale: number;
}

/** When a failed attempt is tried again, in epoch ms; an unreadable `retry-after` counts as none. */
export function retryAtMs(order: RetryOrder): number {
  const asked = order.retryAfter === null ? undefined : askedMs(order.retryAfter, order.nowMs);
  if (asked !== undefined) return asked;
  const seconds = BACKOFF_SECONDS[Math.min(order.attempt, BACKOFF_SECONDS.length - 1)] ?? 0;
  return Math.round(order.nowMs + (seconds + order.random * JITTER_SECONDS) * 1_000 * order.scale);
}

function askedMs(retryAfter: string, nowMs: number): number | undefined {
  if (/^\d+(\.\d+)?$/.test(retryAfter)) return nowMs + Math.round(Number(retryAfter) * 1_000);
  try {
    return momentMs(retryAfter, nowMs);
  } catch {
    return undefined;
  }
}
