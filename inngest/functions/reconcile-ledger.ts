import { NonRetriableError } from "inngest";
import { defineJob } from "@/inngest/job";
import { reconcile } from "@/lib/insights/data/reconcile";
import { differencesIn } from "@/lib/reconciliation";

export const reconcileLedger = defineJob({
  id: "reconcile-ledger",
  name: "Reconcile the ledger",
  description:
    "Proves every balance from its postings and every sale from its transfer. A difference fails it.",
  cron: "30 3 * * *",
  run: async ({ step }) => {
    const { checks, processed } = await step.run("prove", async () => {
      const proofs = await reconcile();
      const differences = differencesIn(proofs);
      if (differences !== null) throw new NonRetriableError(differences);
      return {
        checks: proofs.length,
        processed: proofs.reduce((sum, { checked }) => sum + Number(checked), 0),
      };
    });
    return { processed, failed: 0, checks };
  },
});
