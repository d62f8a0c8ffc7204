import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import type { SystemActor } from "@/lib/actor";
import { purgeIdempotencyKeys } from "@/lib/idempotency";
import { forgetUploads } from "@/lib/indicators/mutations/forget-uploads";
import { closeLostRuns } from "@/lib/jobs/mutations/close-lost-runs";
import { purgeJobRuns } from "@/lib/jobs/mutations/purge-runs";
import { purgeNotifications } from "@/lib/notifications/mutations/purge-notifications";
import { purgeRateLimits } from "@/lib/rate-limit";
import { purgeLoginSessions, purgeOneTimeTokens } from "@/lib/users/mutations/purge-users";

const LIMIT = 1_000;

type Purge = (actor: SystemActor, what: { now: Date; limit: number }) => Promise<number>;

const PURGES: Readonly<Record<string, Purge>> = {
  tokens: purgeOneTimeTokens,
  sessions: purgeLoginSessions,
  idempotencyKeys: purgeIdempotencyKeys,
  rateLimits: purgeRateLimits,
  uploads: forgetUploads,
  notifications: purgeNotifications,
  jobRuns: purgeJobRuns,
  lostRuns: closeLostRuns,
};

/** The embedded executor deletes its own old runs and events (inngest/embedded/retention.ts). */
export const purge = defineJob({
  id: "purge",
  name: "Purge",
  description:
    "Deletes what has served its time: tokens, sessions, counters, uploaded bars, read news, old runs.",
  cron: "30 4 * * *",
  run: async ({ step, actor, now }) => {
    let counts = { processed: 0, failed: 0 };
    for (const [name, deleteOld] of Object.entries(PURGES)) {
      const { deleted = 0 } = await inChunks(step, `purge-${kebab(name)}`, {
        limit: LIMIT,
        work: async () => ({ deleted: await deleteOld(actor, { now, limit: LIMIT }) }),
      });
      counts = { ...counts, processed: counts.processed + deleted, [name]: deleted };
    }
    return counts;
  },
});

/** `idempotencyKeys` → `idempotency-keys`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
