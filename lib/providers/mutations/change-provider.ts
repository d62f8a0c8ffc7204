import { isCurator, type UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import { freezePayee, releasePayee } from "@/lib/billing/mutations/freeze-payee";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { lockProvider } from "@/lib/providers/mutations/lock-provider";
import { type ProviderAct, planProviderChange } from "@/lib/providers/plan-provider-change";
import { decisionNews } from "@/lib/providers/provider-news";
import type { ProviderActInput, ProviderAnswer } from "@/lib/providers/schema";
import { setPublishing } from "@/lib/trading/mutations/set-publishing";

export interface ChangeProviderCall {
  actor: UserActor;
  providerId: string;
  act: ProviderAct;
  input: ProviderActInput;
}

const AUDITED = {
  approve: "approved",
  reject: "rejected",
  suspend: "suspended",
  reinstate: "reinstated",
} as const satisfies Record<ProviderAct, string>;

/**
 * Approves, rejects, suspends or reinstates a provider. Listing and payouts change in one transaction: while a profile
 * is suspended its account publishes nothing and its payee is frozen.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNPROCESSABLE and CONFLICT as `planProviderChange`, UNPROCESSABLE for a closed account.
 */
export async function changeProvider(call: ChangeProviderCall): Promise<ProviderAnswer> {
  if (!isCurator(call.actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  return await inTransaction((tx) => change(tx, call));
}

async function change(
  tx: Tx,
  { actor, providerId, act, input }: ChangeProviderCall,
): Promise<ProviderAnswer> {
  const provider = await lockProvider(tx, providerId);
  const isOwner = provider.userId === actor.userId;
  const status = planProviderChange({ act, status: provider.status, isOwner });
  const now = await transactionNow(tx);
  const notes = input.notes ?? null;
  const listed = act === "approve" ? { listedAt: provider.listedAt ?? now } : {};
  await setPublishing(tx, provider.accountId, status === "approved");
  const payee = act === "reject" ? {} : await payeeAfter(tx, provider.userId, act, now);
  await tx.provider.update({
    where: { id: providerId },
    data: { status, reviewNotes: notes, ...listed, ...payee },
  });
  await recordAudit(tx, actor, {
    action: `provider.${AUDITED[act]}`,
    subjectKind: "provider",
    subjectId: providerId,
    data: { notes },
  });
  await notify(tx, decisionNews({ act, provider, notes, at: now }));
  return { id: providerId, status };
}

async function payeeAfter(tx: Tx, userId: string, act: Exclude<ProviderAct, "reject">, now: Date) {
  const payee = await ensurePayee(tx, userId, "provider", now);
  if (act === "suspend") await freezePayee(tx, payee, now);
  if (act === "reinstate") await releasePayee(tx, payee);
  return payee;
}
