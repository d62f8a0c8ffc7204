import type { UserActor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { inTransaction, transactionNow } from "@/lib/db";
import { notify } from "@/lib/notifications/mutations/notify";
import { lockOwnProvider } from "@/lib/providers/mutations/lock-own-provider";
import type { CloseProviderInput } from "@/lib/providers/own-profile-schema";
import { planClosing } from "@/lib/providers/plan-closing";
import { closedNews } from "@/lib/providers/provider-news";
import type { ProviderAnswer } from "@/lib/providers/schema";
import { setPublishing } from "@/lib/trading/mutations/set-publishing";

export interface CloseProviderCall {
  actor: UserActor;
  providerId: string;
  input: CloseProviderInput;
}

/**
 * Ends an own profile for good: it leaves the list, stays readable in the graveyard, and its account may be closed. A
 * payee that a suspension has frozen stays frozen.
 * @throws AppError NOT_FOUND, CONFLICT as `planClosing`.
 */
export async function closeProvider({
  actor,
  providerId,
  input: { reason },
}: CloseProviderCall): Promise<ProviderAnswer> {
  return await inTransaction(async (tx) => {
    const provider = await lockOwnProvider(tx, actor, providerId);
    planClosing(provider.status);
    const closedAt = await transactionNow(tx);
    await setPublishing(tx, provider.accountId, false);
    await tx.provider.update({
      where: { id: providerId },
      data: { status: "closed", closedAt, closeReason: reason },
    });
    await recordAudit(tx, actor, {
      action: "provider.closed",
      subjectKind: "provider",
      subjectId: providerId,
      data: { reason, before: provider.status },
    });
    await notify(tx, closedNews(provider, reason));
    return { id: providerId, status: "closed" };
  });
}
