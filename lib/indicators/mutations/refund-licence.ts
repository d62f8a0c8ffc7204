import { isAdmin, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { refuseUnlessAdmin } from "@/lib/authorise";
import { refundCharge, type WrittenRefund } from "@/lib/billing/mutations/refund-charge";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { idempotently } from "@/lib/idempotency";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { type LicenceRow, toLicence } from "@/lib/indicators/data/licence-row";
import { readLicenceRow } from "@/lib/indicators/data/read-licence";
import type { RefundRule } from "@/lib/indicators/decide-refund";
import { refundDecisionOf } from "@/lib/indicators/licence-outlook";
import { queueForLicence } from "@/lib/indicators/mutations/queue-for-licence";
import { refundNews } from "@/lib/indicators/refund-news";
import type { RefundInput, RefundResult } from "@/lib/indicators/refund-schema";
import { type Money, money, moneyFromJson, moneyJson } from "@/lib/money";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { uuidv7 } from "@/lib/uuid";

export interface RefundLicenceCall {
  actor: UserActor;
  /** The indicator's id or slug. */
  ref: string;
  input: RefundInput;
  idempotencyKey: string | undefined;
}

/**
 * Gives a licence's money back: to its holder by one of the rules, by an admin also beside them with a reason.
 * Money and licence change together; purchases and renewals of the pair wait.
 * @throws AppError NOT_FOUND (also for somebody else's licence), FORBIDDEN for a reason or a part from anybody but
 *   an admin with all an admin's route asks, UNPROCESSABLE with every rule when none applies, CONFLICT when more was
 *   given back than the admin saw, IDEMPOTENCY_MISMATCH.
 */
export async function refundLicence(call: RefundLicenceCall): Promise<RefundResult> {
  const { actor, ref, input, idempotencyKey } = call;
  const beside = input.reason !== undefined;
  if (beside && !isAdmin(actor)) {
    throw new AppError("FORBIDDEN", "Only admins refund beside the rules. Leave the reason out.");
  }
  if (beside) refuseUnlessAdmin(actor);
  const claim = {
    actorId: actor.userId,
    key: idempotencyKey,
    operation: "indicator.refund",
    input: { ref, ...input },
  };
  return await inTransaction((tx) => idempotently(tx, claim, () => refund(tx, call)));
}

async function refund(tx: Tx, { actor, ref, input }: RefundLicenceCall): Promise<RefundResult> {
  const now = await transactionNow(tx);
  const row = await lockLicence(tx, actor, await findIndicatorId(ref, tx), input.licenceId);
  const grounds = groundsOf(row, input, now);
  if (row.charge_id === null || row.currency === null) {
    throw new AppError("UNPROCESSABLE", "Nothing was paid for this licence.");
  }
  refuseUnseen(row, input);
  const written = await refundCharge(tx, actor, {
    chargeId: row.charge_id,
    amount: amountOf(row, input),
    reason: grounds.reason,
    key: grounds.rule === null ? `licence:${row.id}:${uuidv7()}` : `licence:${row.id}`,
    now,
  });
  if (written.whole) {
    await tx.licence.update({ where: { id: row.id }, data: { status: "refunded" }, select: { id: true } });
  }
  await tell(tx, actor, row, { ...grounds, written });
  return {
    id: written.refundId,
    ...grounds,
    amount: moneyJson(written.amount),
    seller: moneyJson(written.seller),
    platform: moneyJson(written.platform),
    transferKey: `refund:${written.refundId}`,
    licence: toLicence(await readLicenceRow(tx, row.id), now),
  };
}

/** The licence named, else the actor's active, else newest one, with nobody else changing it. */
async function lockLicence(
  tx: Tx,
  actor: UserActor,
  indicatorId: string,
  licenceId: string | undefined,
): Promise<LicenceRow> {
  const named =
    licenceId === undefined ? null : await tx.licence.findFirst({ where: { id: licenceId, indicatorId } });
  if (licenceId !== undefined && (named === null || (named.userId !== actor.userId && !isAdmin(actor)))) {
    throw notFound("The licence");
  }
  const userId = named?.userId ?? actor.userId;
  await queueForLicence(tx, userId, indicatorId);
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM licence
     WHERE user_id = ${userId}::uuid AND indicator_id = ${indicatorId}::uuid
       AND (${licenceId ?? null}::uuid IS NULL OR id = ${licenceId ?? null}::uuid)
     ORDER BY (status = 'active') DESC, id DESC LIMIT 1 FOR UPDATE`;
  const [found] = locked;
  if (found === undefined) throw notFound("The licence");
  return await readLicenceRow(tx, found.id);
}

interface Grounds {
  /** Null: an admin decided. */
  rule: RefundRule | null;
  reason: string;
}

const RULE_WORDS: Record<RefundRule, string> = {
  failed_proof: "Failed proof",
  crash_rate: "Crash rate",
  first_day: "Changed mind on the first day",
};

function groundsOf(row: LicenceRow, { reason }: RefundInput, now: Date): Grounds {
  if (reason !== undefined) return { rule: null, reason };
  const decision = refundDecisionOf(row, now);
  if (decision.rule === null) throw new AppError("UNPROCESSABLE", decision.why);
  return { rule: decision.rule, reason: RULE_WORDS[decision.rule] };
}

/** The licence is locked, so of two admins who saw the same the second one is told. */
function refuseUnseen({ refunded_minor, currency }: LicenceRow, { refundedBefore }: RefundInput): void {
  if (refundedBefore === undefined) return;
  const seen = moneyFromJson(refundedBefore);
  if (seen.minor === (refunded_minor ?? 0n) && seen.currency === currency) return;
  throw new AppError("CONFLICT", "Something was given back of it meanwhile. Reload, then decide again.");
}

function amountOf(row: LicenceRow, { amount }: RefundInput): Money {
  if (amount !== undefined) return moneyFromJson(amount);
  return money((row.gross_minor ?? 0n) - (row.refunded_minor ?? 0n), row.currency ?? "");
}

async function tell(
  tx: Tx,
  actor: UserActor,
  row: LicenceRow,
  { rule, reason, written }: Grounds & { written: WrittenRefund },
): Promise<void> {
  const indicator = await tx.indicator.findUniqueOrThrow({
    where: { id: row.indicator_id },
    select: { name: true, developerId: true },
  });
  const buyer = await tx.user.findUniqueOrThrow({ where: { id: row.user_id }, select: { handle: true } });
  await recordAudit(tx, actor, {
    action: "licence.refunded",
    subjectKind: "licence",
    subjectId: row.id,
    data: { refundId: written.refundId, amount: moneyJson(written.amount), rule, reason },
  });
  await notifyEach(
    tx,
    refundNews({ refund: written, reason, indicator, buyer: { userId: row.user_id, ...buyer } }),
  );
}
