import { NonRetriableError } from "inngest";
import { defineJob } from "@/inngest/job";
import { checkAuditChain } from "@/lib/audit/data/check-audit-chain";

export const verifyAuditChain = defineJob({
  id: "verify-audit-chain",
  name: "Verify the audit chain",
  description: "Computes every hash of the audit log again. A broken chain fails the job.",
  cron: "30 5 * * *",
  run: async ({ step }) => {
    const { sealed, overdue } = await step.run("verify", async () => {
      const { broken, ...counts } = await checkAuditChain();
      if (broken !== null) {
        throw new NonRetriableError(`The audit chain is broken at position ${broken.pos}: ${broken.reason}.`);
      }
      return { sealed: Number(counts.sealed), overdue: Number(counts.overdue) };
    });
    return { processed: sealed, failed: 0, overdue };
  },
});
