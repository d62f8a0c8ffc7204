import { isCurator, type UserActor } from "@/lib/actor";

/** How long a trade is its followers’ alone before everybody may read it (docs/decisions/0026). */
export const SIGNAL_DELAY_HOURS = 24;

const SIGNAL_DELAY_MS = SIGNAL_DELAY_HOURS * 3_600_000;

/** What happened after this moment is not public yet; null for its owner and for curators, who see everything at once. */
export function publicUntil(ownerId: string, actor: UserActor | null, now: Date): Date | null {
  const seesAtOnce = actor !== null && (actor.userId === ownerId || isCurator(actor));
  return seesAtOnce ? null : new Date(now.getTime() - SIGNAL_DELAY_MS);
}
