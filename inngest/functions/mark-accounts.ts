import { inChunks } from "@/inngest/in-chunks";
import { defineJob } from "@/inngest/job";
import { accountsToDerive } from "@/lib/trading/data/accounts-to-derive";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";

const LIMIT = 100;

export const markAccountsJob = defineJob({
  id: "mark-accounts",
  name: "Mark trading accounts",
  description:
    "Derives positions, round trips and daily equity of accounts with new events, and of all once a day.",
  cron: "*/5 * * * *",
  run: async ({ step, actor, now }) => {
    const { derived = 0 } = await inChunks(step, "derive", {
      limit: LIMIT,
      work: async () => {
        const ids = await accountsToDerive({ now, limit: LIMIT });
        if (ids.length > 0) await deriveAccounts(actor, ids, now);
        return { derived: ids.length };
      },
    });
    return { processed: derived, failed: 0 };
  },
});
