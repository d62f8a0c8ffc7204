import { jobEngine } from "@/lib/jobs/service";
import { log } from "@/lib/log";

/**
 * Tells, after the commit, that events were appended; nothing where all of them were there before. Never fails: the news
 * is a hint, and who needs the events finds them by the head of the account.
 */
export async function announceAppended(
  accountId: string,
  { firstSeq, headSeq }: { firstSeq: number | bigint | null; headSeq: number | bigint },
): Promise<void> {
  if (firstSeq === null) return;
  const data = { accountId, headSeq: headSeq.toString() };
  try {
    await jobEngine()?.announce({ name: "trading/account.appended", id: `${accountId}:${headSeq}`, data });
  } catch (error) {
    log().warn({ err: error, account: accountId }, "appended events were not announced");
  }
}
