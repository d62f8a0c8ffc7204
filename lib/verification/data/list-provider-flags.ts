import { isCurator, type UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import { loadProvider } from "@/lib/providers/data/find-provider";
import { flagDto } from "@/lib/verification/flag-dto";
import { IN_FORCE } from "@/lib/verification/flag-rules";
import type { FlagPage, ProviderFlagsQuery } from "@/lib/verification/flag-schema";

/**
 * The flags of a provider, the newest first: everybody sees those in force and cleared ones; the owner also dismissed
 * ones, curators also internal ones.
 * @throws AppError NOT_FOUND as `loadProvider`, VALIDATION on `cursor`.
 */
export async function listProviderFlags(
  providerId: string,
  { state, limit, cursor }: ProviderFlagsQuery,
  actor: UserActor | null,
): Promise<FlagPage> {
  const before = readUuidCursor(cursor);
  const { userId } = await loadProvider(providerId, actor);
  const curates = actor !== null && isCurator(actor);
  const isTheirs = curates || actor?.userId === userId;
  const where: Prisma.FlagWhereInput = {
    AND: [
      { subjectKind: "provider", subjectId: providerId },
      curates ? {} : { severity: { not: "internal" } },
      isTheirs ? {} : { state: { in: [...IN_FORCE, "cleared"] } },
      state === undefined ? {} : { state },
    ],
  };
  const rows = await db().flag.findMany({
    where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const { items, nextCursor } = page(rows, limit, ({ id }) => ({ id }));
  const count = async () => await db().flag.count({ where, take: COUNT_MAX + 1 });
  return {
    items: items.map((flag) => flagDto(flag, isTheirs)),
    nextCursor,
    ...(before === undefined ? totalOf(await count()) : {}),
  };
}
