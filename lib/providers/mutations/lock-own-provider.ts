import type { UserActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { type LockedProvider, lockProvider } from "@/lib/providers/mutations/lock-provider";

/** Locks the actor's own profile. @throws AppError NOT_FOUND, also for somebody else's. */
export async function lockOwnProvider(tx: Tx, actor: UserActor, providerId: string): Promise<LockedProvider> {
  const provider = await lockProvider(tx, providerId);
  if (provider.userId !== actor.userId) throw notFound("The provider");
  return provider;
}
