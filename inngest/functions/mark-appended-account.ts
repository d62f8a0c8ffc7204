import { inngest } from "@/inngest/client";
import { AccountAppended, accountAppended } from "@/inngest/events";
import { MapErrors } from "@/inngest/map-errors";
import { systemActor } from "@/lib/actor";
import { isStale } from "@/lib/trading/data/accounts-to-derive";
import { deriveAccounts } from "@/lib/trading/mutations/derive-accounts";

const ID = "mark-appended-account";

/** Marks an account as soon as events were appended; of many pieces of news in a row the first does the work. */
export const markAppendedAccount = inngest.createFunction(
  {
    id: ID,
    name: "Mark an account with new events",
    retries: 2,
    concurrency: { limit: 1, key: "event.data.accountId" },
    middleware: [MapErrors],
    triggers: [{ event: accountAppended }],
  },
  async ({ event, runId, step }) => {
    const { accountId } = AccountAppended.parse(event.data);
    return await step.run("derive", async () => {
      if (!(await isStale(accountId))) return { derived: 0 };
      await deriveAccounts(systemActor(ID, runId), [accountId], new Date());
      return { derived: 1 };
    });
  },
);
