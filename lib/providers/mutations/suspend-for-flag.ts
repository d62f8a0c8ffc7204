import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notify } from "@/lib/notifications/mutations/notify";
import type { LockedProvider } from "@/lib/providers/mutations/lock-provider";
import { moveProvider } from "@/lib/providers/mutations/move-provider";
import { decisionNews } from "@/lib/providers/provider-news";

export interface FlagSuspension {
  /** Locked by the caller. */
  provider: LockedProvider;
  /** Title of the check. */
  check: string;
  now: Date;
}

/**
 * Suspends a listed provider for what a check has found, whoever asked for the check; others stay as they are. Payouts
 * are frozen until a curator reinstates it.
 */
export async function suspendForFlag(
  tx: Tx,
  actor: Actor,
  { provider, check, now }: FlagSuspension,
): Promise<void> {
  if (provider.status !== "approved") return;
  const notes = `The check “${check}” has suspended this profile. A curator looks at what it found.`;
  const { listedAt } = provider;
  await moveProvider(tx, actor, { provider, act: "suspend", status: "suspended", notes, listedAt, now });
  // The words are not a curator's: the news of the flag explains it.
  await notify(tx, decisionNews({ act: "suspend", provider, notes: null, at: now }));
}
