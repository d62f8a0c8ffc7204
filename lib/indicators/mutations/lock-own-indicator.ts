import type { UserActor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import { type LockedIndicator, lockIndicator } from "@/lib/indicators/mutations/lock-indicator";

/** Locks a listing of the actor's own. @throws AppError NOT_FOUND, also for somebody else's. */
export async function lockOwnIndicator(tx: Tx, actor: UserActor, ref: string): Promise<LockedIndicator> {
  const indicator = await lockIndicator(tx, await findIndicatorId(ref, tx));
  if (indicator.developerId !== actor.userId) throw notFound("The indicator");
  return indicator;
}
