import type { Actor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import { ensurePayee } from "@/lib/billing/mutations/ensure-payee";
import { freezePayee, releasePayee } from "@/lib/billing/mutations/freeze-payee";
import type { Tx } from "@/lib/db";
import type { ProviderStatus } from "@/lib/generated/prisma/enums";
import { PROVIDER_RANKS } from "@/lib/providers/data/provider-ranks";
import type { LockedProvider } from "@/lib/providers/mutations/lock-provider";
import type { ProviderAct } from "@/lib/providers/plan-provider-change";
import { enterRanks } from "@/lib/ranking/mutations/enter-ranks";
import { setPublishing } from "@/lib/trading/mutations/set-publishing";

const AUDITED = {
  approve: "approved",
  reject: "rejected",
  suspend: "suspended",
  reinstate: "reinstated",
} as const satisfies Record<ProviderAct, string>;

export interface ProviderMove {
  provider: LockedProvider;
  act: ProviderAct;
  status: ProviderStatus;
  notes: string | null;
  listedAt: Date | null;
  now: Date;
}

/**
 * Gives a locked provider a status with all that hangs on it: whether the account publishes, whether the payee is
 * frozen, its place on the list, and the audit row. The caller has decided, and tells the owner.
 */
export async function moveProvider(tx: Tx, actor: Actor, move: ProviderMove): Promise<void> {
  const { provider, act, status, notes, listedAt, now } = move;
  await setPublishing(tx, provider.accountId, status === "approved");
  const payee = act === "reject" ? {} : await payeeAfter(tx, provider.userId, act, now);
  await tx.provider.update({
    where: { id: provider.id },
    data: { status, reviewNotes: notes, listedAt, ...payee },
  });
  if (status === "approved") await enterRanks(tx, PROVIDER_RANKS, provider.id);
  await recordAudit(tx, actor, {
    action: `provider.${AUDITED[act]}`,
    subjectKind: "provider",
    subjectId: provider.id,
    data: { notes },
  });
}

async function payeeAfter(tx: Tx, userId: string, act: Exclude<ProviderAct, "reject">, now: Date) {
  const payee = await ensurePayee(tx, userId, "provider", now);
  if (act === "suspend") await freezePayee(tx, payee, now);
  if (act === "reinstate") await releasePayee(tx, payee);
  return payee;
}
