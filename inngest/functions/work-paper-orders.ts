import { defineJob } from "@/inngest/job";
import { type WorkedOrders, workOrders } from "@/lib/trading/mutations/work-orders";

const ACCOUNTS_AT_ONCE = 50;
/** Accounts that are left wait for the next minute. */
const MOST_STEPS = 50;

export const workPaperOrdersJob = defineJob({
  id: "work-paper-orders",
  name: "Work paper orders",
  description: "Fills the orders of paper accounts from the candles that came since.",
  cron: "* * * * *",
  run: async ({ step, actor, now }) => {
    let after: string | null = null;
    let [processed, fills] = [0, 0];
    for (let index = 1; index <= MOST_STEPS; index += 1) {
      const behind: string | null = after;
      const worked: WorkedOrders = await step.run(`work-${index}`, () =>
        workOrders(actor, { after: behind, limit: ACCOUNTS_AT_ONCE, now }),
      );
      processed += worked.accounts;
      fills += worked.fills;
      after = worked.last;
      if (worked.accounts < ACCOUNTS_AT_ONCE) break;
    }
    return { processed, failed: 0, fills };
  },
});
