import { isCurator, type UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { FlagModel } from "@/lib/generated/prisma/models";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { flagDto } from "@/lib/verification/flag-dto";
import type { FlaggedPage, FlaggedQuery, FlaggedRecord } from "@/lib/verification/flag-schema";

const WAITING = ["open", "appealed"] as const;

/**
 * Flags of all providers for curators: those that wait oldest first, the others newest first.
 * @throws AppError FORBIDDEN, VALIDATION on `cursor`.
 */
export async function listFlagged(actor: UserActor, query: FlaggedQuery): Promise<FlaggedPage> {
  refuseOthers(actor);
  const beyond = readUuidCursor(query.cursor);
  const oldestFirst = query.state === "waiting";
  const where = filterOf(query);
  const next = beyond === undefined ? {} : { id: oldestFirst ? { gt: beyond } : { lt: beyond } };
  const rows = await db().flag.findMany({
    where: { AND: [where, next] },
    orderBy: { id: oldestFirst ? "asc" : "desc" },
    take: query.limit + 1,
  });
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  const count = async () => await db().flag.count({ where, take: COUNT_MAX + 1 });
  return {
    items: await withProviders(items),
    nextCursor,
    ...(beyond === undefined ? totalOf(await count()) : {}),
  };
}

/** One flag for a curator. @throws AppError FORBIDDEN, NOT_FOUND. */
export async function getFlagged(actor: UserActor, flagId: string): Promise<FlaggedRecord> {
  refuseOthers(actor);
  const flag = await db().flag.findUnique({ where: { id: flagId } });
  const [record] = flag === null ? [] : await withProviders([flag]);
  if (record === undefined) throw notFound("The flag");
  return record;
}

/** How many flags wait for a curator; counted up to 10,000. */
export async function countWaitingFlags(): Promise<number> {
  return await db().flag.count({ where: { state: { in: [...WAITING] } }, take: COUNT_MAX });
}

function filterOf({ state, severity, check, since }: FlaggedQuery): Prisma.FlagWhereInput {
  return {
    subjectKind: "provider",
    state: state === "waiting" ? { in: [...WAITING] } : state,
    ...(severity === undefined ? {} : { severity }),
    ...(check === undefined ? {} : { check }),
    ...(since === undefined ? {} : { openedAt: { gte: new Date(since) } }),
  };
}

async function withProviders(flags: readonly FlagModel[]): Promise<FlaggedRecord[]> {
  const providers = await db().provider.findMany({
    where: { id: { in: flags.map(({ subjectId }) => subjectId) } },
    select: {
      ...{ id: true, displayName: true, status: true, level: true, flagHidden: true, publicFlags: true },
      user: { select: { handle: true } },
    },
  });
  const byId = new Map(
    providers.map(({ user, ...provider }) => [provider.id, { ...provider, owner: user.handle }]),
  );
  return flags.flatMap((flag) => {
    const provider = byId.get(flag.subjectId);
    return provider === undefined ? [] : [{ ...flagDto(flag, true), provider }];
  });
}

function refuseOthers(actor: UserActor): void {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
}
