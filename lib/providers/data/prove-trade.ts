import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { publicUntil } from "@/lib/providers/signal-delay";
import { proveEvent } from "@/lib/trading/data/prove-event";
import type { EventProof } from "@/lib/trading/proof-format";

/**
 * The proof of an event of a provider's record. One that is not public yet looks like one that has not happened.
 * @throws AppError NOT_FOUND for the provider as `loadProvider`, and for the event.
 */
export async function proveTrade(
  providerId: string,
  seq: number,
  actor: UserActor | null,
): Promise<EventProof> {
  const { accountId, userId } = await loadProvider(providerId, actor);
  const until = publicUntil(userId, actor, new Date());
  if (until !== null) {
    const isPublic = await db().accountEvent.count({
      where: { accountId, seq, executedAt: { lte: until } },
    });
    if (isPublic === 0) throw notFound("The event");
  }
  return await proveEvent(accountId, BigInt(seq));
}
