import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { lockRanks } from "@/lib/ranking/mutations/lock-ranks";

/** One list is built while three are kept for those who page through them. */
const SLOTS = [0, 1, 2, 3] as const;
/** A hundred thousand rows take a few seconds on a machine that is not busy. */
const BUILD_SECONDS = 300;
/** A build that has not ended by then was killed. */
const LOST_MINUTES = 15;

interface SlotState {
  id: bigint;
  slot: number;
  published: boolean;
  lost: boolean;
}

/**
 * Takes the slot of the oldest list and empties it, in a transaction of its own: the lock of TRUNCATE stops the
 * readers of every slot while it is held.
 * @returns the generation to fill, as text; null while somebody else builds.
 */
export async function claimRankSlot(_actor: SystemActor, list: RankedList): Promise<string | null> {
  const { kind } = list;
  return await inTransaction(async (tx) => {
    await lockRanks(tx, kind, "build");
    const taken = await tx.$queryRaw<SlotState[]>`
      SELECT id, slot::int, published_at IS NOT NULL AS published,
             built_at < now() - make_interval(mins => ${LOST_MINUTES}::int) AS lost
        FROM rank_generation WHERE kind = ${kind}::"RankKind" AND retired_at IS NULL ORDER BY id`;
    const unfinished = taken.find(({ published }) => !published);
    if (unfinished !== undefined && !unfinished.lost) return null;
    const free = SLOTS.find((slot) => taken.every((generation) => generation.slot !== slot));
    const given = unfinished ?? (free === undefined ? taken[0] : undefined);
    const slot = given?.slot ?? free ?? 0;
    if (given !== undefined) {
      await tx.rankGeneration.update({ where: { id: given.id }, data: { retiredAt: new Date() } });
    }
    await tx.$executeRaw`TRUNCATE ${partition(list, slot)}`;
    const { id } = await tx.rankGeneration.create({ data: { kind, slot, rows: 0 } });
    return id.toString();
  });
}

/**
 * Fills a claimed slot in one statement and publishes it. Done again it changes nothing.
 * @returns the rows of the list; 0 when the claim was lost to a later build.
 */
export async function fillRankSlot(
  _actor: SystemActor,
  list: RankedList,
  generation: string,
): Promise<number> {
  const { kind, columns } = list;
  return await inTransaction(
    async (tx) => {
      await lockRanks(tx, kind, "build");
      const found = await tx.rankGeneration.findUnique({ where: { id: BigInt(generation) } });
      if (found === null || found.retiredAt !== null) return 0;
      if (found.publishedAt !== null) return found.rows;
      const rows = await tx.$executeRaw`
      INSERT INTO ${Prisma.raw(list.table)} (slot, ${columns})
      SELECT ${found.slot}::smallint, ${columns} FROM (${list.rows()}) rows`;
      await tx.$executeRaw`ANALYZE ${partition(list, found.slot)}`;
      await tx.$executeRaw`
      UPDATE rank_generation SET rows = ${rows}, published_at = now() WHERE id = ${found.id}`;
      return rows;
    },
    { seconds: BUILD_SECONDS },
  );
}

function partition({ table }: RankedList, slot: number): Prisma.Sql {
  return Prisma.raw(`${table}_${slot}`);
}
