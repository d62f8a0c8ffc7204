import { isCurator, type UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { publicRun, runDto, runSummary } from "@/lib/verification/run-dto";
import type { VerificationHistory, VerificationRunDto } from "@/lib/verification/run-schema";

/** The last run over a provider's record, whole; null before the first. The caller has authorised it. */
export async function getLastRun(providerId: string): Promise<VerificationRunDto | null> {
  const run = await db().verificationRun.findFirst({ where: { providerId }, orderBy: { id: "desc" } });
  return run && runDto(run);
}

/**
 * The last run over a record with its evidence, and the runs before a page at a time, the newest first. Notes for those
 * who run the place are theirs only.
 * @throws AppError NOT_FOUND as `loadProvider`, VALIDATION on `cursor`.
 */
export async function verificationHistory(
  providerId: string,
  query: PageQuery,
  actor: UserActor | null,
): Promise<VerificationHistory> {
  const before = readUuidCursor(query.cursor);
  await loadProvider(providerId, actor);
  const [last, rows] = await Promise.all([
    getLastRun(providerId),
    db().verificationRun.findMany({
      where: before === undefined ? { providerId } : { providerId, id: { lt: before } },
      omit: { checks: true, missing: true },
      orderBy: { id: "desc" },
      take: query.limit + 1,
    }),
  ]);
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const count = async () => await db().verificationRun.count({ where: { providerId }, take: COUNT_MAX + 1 });
  const maySeeNotes = actor !== null && isCurator(actor);
  return {
    lastRun: last && (maySeeNotes ? last : publicRun(last)),
    items: items.map(runSummary),
    nextCursor,
    ...(before === undefined ? totalOf(await count()) : {}),
  };
}
