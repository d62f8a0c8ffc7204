import { createHash } from "node:crypto";
import type { ExchangeProblem } from "@/lib/trading/exchange-problem";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const EVERY_MS = 5 * MINUTE_MS;
/** A record whose balances differ is read again soon: what was on its way has arrived then. */
const AGAIN_MS = MINUTE_MS;
const LONGEST_WAIT_MS = HOUR_MS;
/** What only the owner or an operator can mend is tried again, should it mend itself. */
const REFUSED_WAIT_MS = HOUR_MS;
/** An exchange may be away for a while before anybody is told. */
const PATIENCE_FAILURES = 4;
/** Money on its way to the outside is in neither place for a while. */
const DRIFT_PATIENCE_MS = HOUR_MS;
/** Waits differ by up to this share, so that accounts do not all come back at once. */
const JITTER = 0.2;

/** How the reading of an account goes. */
export interface ExchangeHealth {
  problem: ExchangeProblem | null;
  problemSinceMs: number | null;
  /** Balances differ since then. */
  driftSinceMs: number | null;
  /** Failed reads in a row. */
  failures: number;
  /** The account is out of `active`: its record proves nothing new, and its owner was told. */
  needsAttention: boolean;
}

/** How one read ended. */
export type ReadEnd =
  /** Everything was read. */
  | { kind: "read"; isReconciled: boolean }
  /** There is more to read. */
  | { kind: "more" }
  | { kind: "failed"; problem: ExchangeProblem; retryAfterSeconds?: number | undefined };

export interface HealthPlan extends ExchangeHealth {
  nextSyncAtMs: number;
  /** What the owner is told: once when an episode begins, once when it ends. */
  news: "attention" | "recovered" | null;
}

/** What follows from a read. `seed` spreads the waits: the same gives the same. */
export function planHealth(
  before: ExchangeHealth,
  end: ReadEnd,
  { nowMs, seed }: { nowMs: number; seed: string },
): HealthPlan {
  const spread = (waitMs: number) => nowMs + Math.round(waitMs * (1 + JITTER * shareOf(seed)));
  if (end.kind === "failed") return afterFailure(before, end, { nowMs, spread });
  if (end.kind === "more") {
    const isDrifting = before.problem === "unreconciled";
    return isDrifting
      ? { ...before, failures: 0, nextSyncAtMs: nowMs, news: null }
      : { ...healthy(before), driftSinceMs: before.driftSinceMs, nextSyncAtMs: nowMs };
  }
  if (end.isReconciled) return { ...healthy(before), nextSyncAtMs: spread(EVERY_MS) };
  const driftSinceMs = before.driftSinceMs ?? nowMs;
  if (nowMs - driftSinceMs < DRIFT_PATIENCE_MS)
    return { ...healthy(before), driftSinceMs, nextSyncAtMs: spread(AGAIN_MS) };
  const told = { ...attention(before, "unreconciled", nowMs), failures: 0, driftSinceMs };
  return { ...told, nextSyncAtMs: spread(EVERY_MS) };
}

type Failed = Extract<ReadEnd, { kind: "failed" }>;

function afterFailure(
  before: ExchangeHealth,
  { problem, retryAfterSeconds = 0 }: Failed,
  { nowMs, spread }: { nowMs: number; spread: (waitMs: number) => number },
): HealthPlan {
  const failures = before.failures + 1;
  const { driftSinceMs } = before;
  if (!passesByItself(problem)) {
    return {
      ...attention(before, problem, nowMs),
      failures,
      driftSinceMs,
      nextSyncAtMs: spread(REFUSED_WAIT_MS),
    };
  }
  const backOffMs = Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  const nextSyncAtMs = spread(Math.max(backOffMs, retryAfterSeconds * 1_000));
  if (failures >= PATIENCE_FAILURES || before.needsAttention) {
    return { ...attention(before, problem, nowMs), failures, driftSinceMs, nextSyncAtMs };
  }
  const problemSinceMs = before.problemSinceMs ?? nowMs;
  return { problem, problemSinceMs, failures, driftSinceMs, needsAttention: false, nextSyncAtMs, news: null };
}

function healthy(before: ExchangeHealth): Omit<HealthPlan, "nextSyncAtMs"> {
  return {
    problem: null,
    problemSinceMs: null,
    driftSinceMs: null,
    failures: 0,
    needsAttention: false,
    news: before.needsAttention ? "recovered" : null,
  };
}

/** Out of `active`. Another problem of the same sort goes on with the same episode. */
function attention(before: ExchangeHealth, problem: ExchangeProblem, nowMs: number) {
  const isSameSort =
    before.problem !== null &&
    (before.problem === problem || (passesByItself(before.problem) && passesByItself(problem)));
  const isTold = before.needsAttention && isSameSort;
  return {
    problem,
    problemSinceMs: isSameSort ? (before.problemSinceMs ?? nowMs) : nowMs,
    needsAttention: true,
    news: isTold ? null : ("attention" as const),
  };
}

function passesByItself(problem: ExchangeProblem): boolean {
  return problem === "unreachable" || problem === "rate_limited";
}

/** A number from 0 to 1 that the seed alone decides. */
function shareOf(seed: string): number {
  return createHash("sha256").update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
