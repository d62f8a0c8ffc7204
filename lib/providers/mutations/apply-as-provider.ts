import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { idempotently } from "@/lib/idempotency";
import { notifyEach } from "@/lib/notifications/mutations/notify";
import { setFeeTerms } from "@/lib/providers/mutations/set-fee-terms";
import { planApplication } from "@/lib/providers/plan-application";
import { applicationNews } from "@/lib/providers/provider-news";
import type { ApplyInput, ProviderAnswer } from "@/lib/providers/schema";
import { lockAccount } from "@/lib/trading/mutations/lock-account";
import { curatorIds } from "@/lib/users/data/curator-ids";
import { uuidv7 } from "@/lib/uuid";

export interface ApplyCall {
  actor: UserActor;
  input: ApplyInput;
  idempotencyKey: string | undefined;
}

/**
 * Applies as a signal provider with one of the actor's own accounts as the record; again after a rejection.
 * @throws AppError NOT_FOUND for an account that is not one's own, CONFLICT and UNPROCESSABLE as `planApplication`,
 *   IDEMPOTENCY_MISMATCH.
 */
export async function applyAsProvider({ actor, input, idempotencyKey }: ApplyCall): Promise<ProviderAnswer> {
  const claim = { actorId: actor.userId, key: idempotencyKey, operation: "providers.apply", input };
  return await inTransaction((tx) => idempotently(tx, claim, () => apply(tx, actor, input)));
}

async function apply(tx: Tx, actor: UserActor, input: ApplyInput): Promise<ProviderAnswer> {
  const { tradingAccountId, subscriptionFee, performanceFeeBps, ...words } = input;
  // Two applications at once come one after the other; the profile's lock is that of a curator who decides.
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM provider WHERE user_id = ${actor.userId}::uuid FOR UPDATE`;
  const profile = await tx.provider.findUnique({
    where: { userId: actor.userId },
    select: { id: true, status: true },
  });
  const account = await lockAccount(tx, actor, tradingAccountId);
  const { PLATFORM_CURRENCY: currency } = env();
  const plan = planApplication({ profile, account, subscriptionFee, currency });
  const now = await transactionNow(tx);
  const id = plan.again ?? uuidv7();
  const asked = { ...words, accountId: tradingAccountId, appliedAt: now, status: "pending" as const };
  if (plan.again === null) await tx.provider.create({ data: { id, userId: actor.userId, ...asked } });
  else await tx.provider.update({ where: { id }, data: { ...asked, reviewNotes: null } });
  const fees = { subscriptionMinor: plan.subscriptionMinor, performanceBps: performanceFeeBps };
  await setFeeTerms(tx, id, fees, now);
  await recordAudit(tx, actor, {
    action: "provider.applied",
    subjectKind: "provider",
    subjectId: id,
    data: { accountId: tradingAccountId, subscriptionFee, performanceFeeBps, again: plan.again !== null },
  });
  await notifyEach(
    tx,
    applicationNews({
      providerId: id,
      profile: words.displayName,
      applicant: actor,
      curatorIds: await curatorIds(tx, [actor.userId]),
      at: now,
    }),
  );
  return { id, status: "pending" };
}
