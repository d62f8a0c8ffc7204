import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { SystemActor } from "@/lib/actor";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { singleton } from "@/lib/singleton";

/** Requests per minute and actor (address when nobody is signed in). */
export const RATE_LIMITS = { read: 300, write: 60, execute: 30, preview: 20, auth: 10, admin: 120 } as const;
export type RateLimitName = keyof typeof RATE_LIMITS;

export interface RateLimitState {
  allowed: boolean;
  limit: number;
  remaining: number;
  resetSeconds: number;
}

const WINDOW_SECONDS = 60;

function limiter(name: RateLimitName): { limit: number; store: RateLimiterAbstract } {
  return singleton(`rate-limit.${name}`, () => {
    const limit = Math.max(1, Math.round(RATE_LIMITS[name] * env().RATE_LIMIT_MULTIPLIER));
    const options = { points: limit, duration: WINDOW_SECONDS, keyPrefix: name };
    const store = new RateLimiterPostgres({
      ...options,
      storeClient: pool(),
      tableName: "rate_limit",
      tableCreated: true,
      inMemoryBlockOnConsumed: limit + 1,
      clearExpiredByTimeout: false,
      // While the database is away the process counts alone rather than letting everything through.
      insuranceLimiter: new RateLimiterMemory(options),
    });
    return { limit, store };
  });
}

/** Counts one request of `subject` (a user id or an address). Never throws for an exhausted limit. */
export async function countRequest(name: RateLimitName, subject: string): Promise<RateLimitState> {
  const { limit, store } = limiter(name);
  try {
    const result = await store.consume(subject.slice(0, 200));
    return state(true, limit, result);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return state(false, limit, refusal);
    throw refusal;
  }
}

function state(allowed: boolean, limit: number, result: RateLimiterRes): RateLimitState {
  return {
    allowed,
    limit,
    remaining: Math.max(0, result.remainingPoints),
    resetSeconds: Math.max(0, Math.ceil(result.msBeforeNext / 1_000)),
  };
}

/** Deletes up to `limit` counters whose window is over. @returns how many. */
export async function purgeRateLimits(
  _actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<number> {
  const deleted = await pool().query(
    "DELETE FROM rate_limit WHERE key IN (SELECT key FROM rate_limit WHERE expire < $1 LIMIT $2)",
    [now.getTime(), limit],
  );
  return deleted.rowCount ?? 0;
}
