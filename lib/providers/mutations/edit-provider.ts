import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { Json } from "@/lib/canonical-json";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { env } from "@/lib/env";
import { ownProviderDto } from "@/lib/providers/data/own-provider";
import { lockOwnProvider } from "@/lib/providers/mutations/lock-own-provider";
import { setFeeTerms } from "@/lib/providers/mutations/set-fee-terms";
import type { EditProviderInput } from "@/lib/providers/own-profile-schema";
import { type EditPlan, type ProfileWords, planEdit } from "@/lib/providers/plan-edit";
import type { OwnProviderDto } from "@/lib/providers/schema";

export interface EditProviderCall {
  actor: UserActor;
  providerId: string;
  input: EditProviderInput;
}

/**
 * Changes the words, the visibility and the fees of an own profile. Other fees are a new version of the terms and bind
 * those who follow from now on.
 * @throws AppError NOT_FOUND, CONFLICT and UNPROCESSABLE as `planEdit`.
 */
export async function editProvider({ actor, providerId, input }: EditProviderCall): Promise<OwnProviderDto> {
  const { PLATFORM_CURRENCY: currency } = env();
  return await inTransaction(async (tx) => {
    await lockOwnProvider(tx, actor, providerId);
    const { feeTerms: fees, ...before } = await withTerms(tx, providerId);
    const plan = planEdit({ status: before.status, words: before, fees, input, currency });
    await tx.provider.update({ where: { id: providerId }, data: plan.words });
    if (plan.fees !== null) await setFeeTerms(tx, providerId, plan.fees, await transactionNow(tx));
    const changed = auditOf(plan, before);
    if (changed !== null)
      await recordAudit(tx, actor, {
        action: "provider.edited",
        subjectKind: "provider",
        subjectId: providerId,
        data: changed,
      });
    return ownProviderDto(await withTerms(tx, providerId));
  });
}

async function withTerms(tx: Tx, id: string) {
  const provider = await tx.provider.findUniqueOrThrow({ where: { id }, include: { feeTerms: true } });
  const { feeTerms } = provider;
  if (feeTerms === null) throw new Error(`provider ${id} has no fee terms`);
  return { ...provider, feeTerms };
}

/** What becomes what; null when nothing does. */
function auditOf({ words, fees }: EditPlan, before: ProfileWords): { [field: string]: Json } | null {
  const names = Object.keys(words);
  if (names.length === 0 && fees === null) return null;
  const was = Object.entries(before).filter(([name]) => names.includes(name));
  const asked = fees && { ...fees, subscriptionMinor: fees.subscriptionMinor.toString() };
  return { to: { ...words }, from: Object.fromEntries(was), fees: asked };
}
