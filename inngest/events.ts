import { eventType } from "inngest";
import { z } from "zod";

/** Every event of the product with its payload; past tense. A consumer's event is a hint: the database decides. */

/** An admin asked for a run of a job outside its schedule. */
export const JobRunRequested = z.strictObject({
  job: z.string(),
  /** The row of the history that waits for the run. */
  runId: z.uuid(),
  /** Handle of whoever asked. */
  cause: z.string(),
});
export const jobRunRequested = eventType("jobs/run.requested", { schema: JobRunRequested });

/** Events were appended to a trading account. */
export const AccountAppended = z.strictObject({
  accountId: z.uuid(),
  /** Number of its last event, as text. */
  headSeq: z.string(),
});
export const accountAppended = eventType("trading/account.appended", { schema: AccountAppended });
