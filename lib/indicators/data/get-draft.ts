import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { findIndicatorId } from "@/lib/indicators/data/find-indicator-id";
import type { DraftDto } from "@/lib/indicators/listing-schema";

/**
 * The text in the editor of one of the actor's own listings: what was saved last, else the source of the greatest
 * version under revision 0.
 * @throws AppError NOT_FOUND, also for somebody else's listing.
 */
export async function getDraft(ref: string, actor: UserActor): Promise<DraftDto> {
  const id = await findIndicatorId(ref);
  const indicator = await db().indicator.findUnique({
    where: { id, developerId: actor.userId },
    select: {
      draft: true,
      versions: {
        orderBy: [{ major: "desc" }, { minor: "desc" }, { patch: "desc" }],
        take: 1,
        select: { source: true, createdAt: true },
      },
    },
  });
  if (indicator === null) throw notFound("The indicator");
  const { draft, versions } = indicator;
  if (draft !== null) return toDraft(draft);
  const [greatest] = versions;
  if (greatest === undefined) throw notFound("The draft");
  return { source: greatest.source, revision: 0, updatedAt: greatest.createdAt.toISOString() };
}

/** A draft row as its developer reads it. */
export function toDraft(row: { source: string; revision: number; updatedAt: Date }): DraftDto {
  return { source: row.source, revision: row.revision, updatedAt: row.updatedAt.toISOString() };
}
