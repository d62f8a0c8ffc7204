import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import type { SystemActor } from "@/lib/actor";
import { syncExchange } from "@/lib/trading/service/sync-exchange";

/** Accounts that are read side by side. */
const LIMIT = 4;
/** Reads of one account, or of others that wait longer, before a slot is given back. */
const PIECES_MOST = 3;

export const syncExchangesJob = defineJob({
  id: "sync-exchanges",
  name: "Sync exchanges",
  description:
    "Reads new trades and cash flows of accounts with a key of their exchange: each five minutes, less often while it fails.",
  cron: "* * * * *",
  run: async ({ step, actor }) => {
    const { read = 0, failed = 0 } = await inChunks(step, "read", {
      limit: LIMIT,
      work: () => readSome(actor),
    });
    return { processed: read, failed };
  },
});

/** One that fails holds up no other. */
async function readSome(actor: SystemActor): Promise<Record<string, number>> {
  const ends = await Promise.allSettled(Array.from({ length: LIMIT }, () => readOne(actor)));
  const isFailed = (end: (typeof ends)[number]) => end.status === "rejected" || end.value === "failed";
  const isIdle = (end: (typeof ends)[number]) => end.status === "fulfilled" && end.value === null;
  const failed = ends.filter(isFailed).length;
  return { read: ends.length - failed - ends.filter(isIdle).length, failed };
}

/** Of a long history several pieces; the rest is due at the next run. */
async function readOne(actor: SystemActor): Promise<"read" | "more" | "failed" | null> {
  let end = await syncExchange(actor);
  for (let pieces = 1; end === "more" && pieces < PIECES_MOST; pieces += 1)
    end = (await syncExchange(actor)) ?? "read";
  return end;
}
