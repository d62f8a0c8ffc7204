import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";

/** The id of one of the actor's own listings. @throws AppError NOT_FOUND, also for somebody else's. */
export async function findOwnIndicator(ref: string, actor: UserActor): Promise<string> {
  const id = await findIndicatorId(ref);
  const own = await db().indicator.count({ where: { id, developerId: actor.userId } });
  if (own === 0) throw notFound("The indicator");
  return id;
}
