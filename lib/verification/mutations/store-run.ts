import type { Actor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { VerificationRunModel } from "@/lib/generated/prisma/models";
import { log } from "@/lib/log";
import { notify, notifyAdmins } from "@/lib/notifications/mutations/notify";
import { lockProvider } from "@/lib/providers/mutations/lock-provider";
import { setLevel } from "@/lib/providers/mutations/set-level";
import { uuidv7 } from "@/lib/uuid";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { raiseFlags } from "@/lib/verification/mutations/raise-flags";
import { runDto } from "@/lib/verification/run-dto";
import { type EndedRun, failureNews, measuresNews } from "@/lib/verification/run-news";
import type { VerificationRunDto } from "@/lib/verification/run-schema";
import type { VerifiedRecord } from "@/lib/verification/verify-record";

export interface CheckedRun {
  record: CheckedRecord;
  verified: VerifiedRecord;
  periodDays: number;
  batchKey: string | undefined;
  startedAt: Date;
}

/**
 * Stores a run with everything that follows from it in one transaction. Where the batch has a run of the provider
 * already, that one is the answer and nothing else happens. The caller has authorised it.
 * @throws AppError NOT_FOUND.
 */
export async function storeRun(actor: Actor, checked: CheckedRun): Promise<VerificationRunDto> {
  return await inTransaction(async (tx) => {
    const provider = await lockProvider(tx, checked.record.providerId);
    const done = await runOfBatch(tx, checked);
    if (done !== null) return runDto(done);
    const before = await tx.verificationRun.findFirst({
      where: { providerId: provider.id },
      orderBy: { id: "desc" },
      select: { verdict: true },
    });
    const run = await insertRun(tx, checked);
    await setLevel(tx, provider.id, run.level);
    await recordAudit(tx, actor, {
      action: "provider.verified",
      subjectKind: "provider",
      subjectId: provider.id,
      data: { runId: run.id, verdict: run.verdict, level: run.level },
    });
    const { findings } = checked.verified;
    await raiseFlags(tx, actor, { providerId: provider.id, findings, now: checked.startedAt });
    await tell(tx, checked, { provider, run, before: before?.verdict ?? null });
    return runDto(run);
  });
}

async function runOfBatch(tx: Tx, { record, batchKey }: CheckedRun): Promise<VerificationRunModel | null> {
  if (batchKey === undefined) return null;
  return await tx.verificationRun.findFirst({ where: { providerId: record.providerId, batchKey } });
}

async function insertRun(
  tx: Tx,
  { record, verified, periodDays, batchKey, startedAt }: CheckedRun,
): Promise<VerificationRunModel> {
  const { outcomes, verdict, score, level } = verified;
  const now = await transactionNow(tx);
  const checks = outcomes.map(({ check, outcome }) => ({ check, outcome }));
  return await tx.verificationRun.create({
    data: {
      ...{ id: uuidv7(), providerId: record.providerId, batchKey: batchKey ?? null, periodDays },
      ...{ verdict, score, level: level.level, missing: [...level.missing] },
      checks: checks as Prisma.InputJsonValue,
      startedAt,
      // The database's clock may be a little behind ours.
      endedAt: now < startedAt ? startedAt : now,
    },
  });
}

async function tell(tx: Tx, { record, verified }: CheckedRun, ended: EndedRun): Promise<void> {
  const failed = failureNews(ended, verified);
  if (failed !== null) await notify(tx, failed);
  const alarm = measuresNews(ended, record.published);
  if (alarm === null) return;
  log().error({ provider: record.providerId, measures: alarm.data.measures }, "published measures differ");
  await notifyAdmins(tx, alarm);
}
