import type { SystemActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { walletBalance } from "@/lib/billing/data/wallet";
import { db, inTransaction, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import type { LicenceModel } from "@/lib/generated/prisma/models";
import {
  type IndicatorOnSale,
  lockIndicatorForSale,
} from "@/lib/indicators/mutations/lock-indicator-for-sale";
import { takeLicenceIfFree } from "@/lib/indicators/mutations/queue-for-licence";
import { sellLicence } from "@/lib/indicators/mutations/sell-licence";
import { planRenewal, type RenewalPlan } from "@/lib/indicators/plan-renewal";
import { renewalNews } from "@/lib/indicators/renewal-news";
import { log } from "@/lib/log";
import { type Money, moneyJson } from "@/lib/money";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { uuidv7 } from "@/lib/uuid";

/** What became of the months that were due. */
export type RenewalCounts = Record<"renewed" | "retried" | "ended" | "failed", number>;

const COUNTED = { renew: "renewed", retry: "retried", end: "ended" } as const;

/**
 * Renews up to `limit` months whose end or next try has come, each in a transaction of its own: one wallet or one
 * error stops nobody else. Safe beside itself: what somebody else is changing is left to them.
 */
export async function renewLicences(
  actor: SystemActor,
  { now, limit }: { now: Date; limit: number },
): Promise<RenewalCounts> {
  const counts: RenewalCounts = { renewed: 0, retried: 0, ended: 0, failed: 0 };
  if (!env().INDICATOR_MARKETPLACE_ENABLED) return counts;
  const due = await db().$queryRaw<{ id: string; user_id: string; indicator_id: string }[]>`
    SELECT id::text, user_id::text, indicator_id::text FROM licence
     WHERE ${isDue(now)} ORDER BY valid_until, id LIMIT ${limit}`;
  for (const { id, user_id: userId, indicator_id: indicatorId } of due) {
    try {
      const plan = await inTransaction((tx) => renewOne(tx, actor, { id, userId, indicatorId, now }));
      if (plan !== null) counts[COUNTED[plan.action]] += 1;
    } catch (error) {
      log().error({ err: error, licence: id }, "a licence could not be renewed");
      counts.failed += 1;
    }
  }
  return counts;
}

/** Its end has come or, after a failed attempt, its next try. */
function isDue(now: Date): Prisma.Sql {
  return Prisma.sql`status = 'active' AND renews AND valid_until <= ${now}
    AND (renewal_failed_at IS NULL OR renewal_failed_at + renewal_attempts * interval '1 day' <= ${now})`;
}

interface DueMonth {
  id: string;
  userId: string;
  indicatorId: string;
  now: Date;
}

/** @returns null when somebody else is at it or has done it. */
async function renewOne(tx: Tx, actor: SystemActor, due: DueMonth): Promise<RenewalPlan | null> {
  const indicator = await lockIndicatorForSale(tx, due.indicatorId);
  if (!(await takeLicenceIfFree(tx, due.userId, due.indicatorId))) return null;
  const licence = await lockDue(tx, due);
  if (licence === null) return null;
  const buyer = await tx.user.findUniqueOrThrow({
    where: { id: due.userId },
    select: { handle: true, closedAt: true },
  });
  const plan = planRenewal({
    licence: licence.month,
    agreedMinor: licence.agreedMinor,
    price: indicator.price,
    listingStatus: indicator.status,
    versionOffered: await isOffered(tx, indicator, licence.row.pinnedVersionId),
    buyerClosed: buyer.closedAt !== null,
    balanceMinor: (await walletBalance(due.userId, tx)).minor,
    now: due.now,
  });
  const done = await apply(tx, actor, { ...licence, indicator, plan, now: due.now });
  await notifyEach(
    tx,
    renewalNews({ ...done, buyer: { userId: due.userId, handle: buyer.handle }, indicator, plan }),
  );
  return plan;
}

interface LockedMonth {
  row: LicenceModel;
  month: {
    validUntil: Date;
    anchorAt: Date;
    periodNo: number;
    renewalFailedAt: Date | null;
    attempts: number;
  };
  agreedMinor: bigint;
}

/** The month, locked, if it is still due. */
async function lockDue(tx: Tx, { id, now }: DueMonth): Promise<LockedMonth | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM licence
     WHERE id = ${id}::uuid AND ${isDue(now)} FOR UPDATE SKIP LOCKED`;
  if (locked.length === 0) return null;
  const row = await tx.licence.findUniqueOrThrow({ where: { id } });
  const { validUntil, anchorAt, periodNo, agreedMinor, renewalFailedAt, renewalAttempts: attempts } = row;
  if (validUntil === null || anchorAt === null || periodNo === null || agreedMinor === null) {
    throw new Error(`licence ${id} renews but is no month`);
  }
  return { row, month: { validUntil, anchorAt, periodNo, renewalFailedAt, attempts }, agreedMinor };
}

async function isOffered(tx: Tx, indicator: IndicatorOnSale, pinnedId: string | null): Promise<boolean> {
  const versionId = pinnedId ?? indicator.current?.versionId;
  if (versionId === undefined) return false;
  return (await tx.indicatorVersion.count({ where: { id: versionId, status: "approved" } })) === 1;
}

interface PlannedRenewal extends LockedMonth {
  indicator: IndicatorOnSale;
  plan: RenewalPlan;
  now: Date;
}

/** @returns the licence that the news is about, and the developer's share where money moved. */
async function apply(
  tx: Tx,
  actor: SystemActor,
  { row, agreedMinor, indicator, plan, now }: PlannedRenewal,
): Promise<{ licenceId: string; share: Money | null }> {
  const audit = (action: string, data: Record<string, string | number | null>) =>
    recordAudit(tx, actor, { action, subjectKind: "licence", subjectId: row.id, data });
  if (plan.action === "retry") {
    const data = { renewalFailedAt: plan.failedAt, renewalAttempts: plan.attempts };
    await tx.licence.update({ where: { id: row.id }, data, select: { id: true } });
    await audit("licence.renewal-failed", { attempts: plan.attempts });
    return { licenceId: row.id, share: null };
  }
  await tx.licence.update({ where: { id: row.id }, data: { status: "expired" }, select: { id: true } });
  if (plan.action === "end") {
    await audit("licence.renewal-ended", { because: plan.because });
    return { licenceId: row.id, share: null };
  }
  const licenceId = uuidv7();
  const { gross, validFrom, validUntil, anchorAt, periodNo } = plan;
  const charge = await sellLicence(tx, actor, {
    licenceId,
    buyerId: row.userId,
    indicator,
    kind: "month",
    gross,
    validFrom,
    validUntil,
    month: { renews: true, anchorAt, periodNo, agreedMinor },
    renewalOfId: row.id,
    pinnedVersionId: row.pinnedVersionId,
    // What was promised with the first month still holds.
    sold: row.soldVersionId === null ? null : { versionId: row.soldVersionId, proofClass: row.soldProof },
    now,
  });
  await audit("licence.renewed", {
    licenceId,
    chargeId: charge?.chargeId ?? null,
    gross: moneyJson(gross).amount,
  });
  return { licenceId, share: charge?.seller ?? null };
}
