import { isCurator, type UserActor } from "@/lib/actor";
import { inTransaction, type Tx, transactionNow } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/mutations/notify";
import { lockProvider } from "@/lib/providers/mutations/lock-provider";
import { moveProvider } from "@/lib/providers/mutations/move-provider";
import { type ProviderAct, planProviderChange } from "@/lib/providers/plan-provider-change";
import { decisionNews } from "@/lib/providers/provider-news";
import type { ProviderActInput, ProviderAnswer } from "@/lib/providers/schema";

export interface ChangeProviderCall {
  actor: UserActor;
  providerId: string;
  act: ProviderAct;
  input: ProviderActInput;
}

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
  const listedAt = act === "approve" ? (provider.listedAt ?? now) : provider.listedAt;
  await moveProvider(tx, actor, { provider, act, status, notes, listedAt, now });
  await notify(tx, decisionNews({ act, provider, notes, at: now }));
  return { id: providerId, status };
}
