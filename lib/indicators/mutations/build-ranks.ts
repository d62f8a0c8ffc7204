import type { SystemActor } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { RANK_COLUMNS, rankRows } from "@/lib/indicators/data/rank-rows";
import { lockRanks } from "@/lib/indicators/mutations/lock-ranks";

/** The table of each slot: one list is built while three are kept for those who page through them. */
const PARTITIONS = [0, 1, 2, 3].map((slot) => Prisma.raw(`indicator_rank_${slot}`));
/** A hundred thousand listings take a few seconds on a machine that is not busy. */
const BUILD_SECONDS = 120;
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
export async function claimRankSlot(_actor: SystemActor): Promise<string | null> {
  return await inTransaction(async (tx) => {
    await lockRanks(tx, "build");
    const taken = await tx.$queryRaw<SlotState[]>`
      SELECT id, slot::int, published_at IS NOT NULL AS published,
             built_at < now() - make_interval(mins => ${LOST_MINUTES}::int) AS lost
        FROM rank_generation WHERE kind = 'indicator' AND retired_at IS NULL ORDER BY id`;
    const unfinished = taken.find(({ published }) => !published);
    if (unfinished !== undefined && !unfinished.lost) return null;
    const free = [...PARTITIONS.keys()].find((slot) => taken.every((generation) => generation.slot !== slot));
    const given = unfinished ?? (free === undefined ? taken[0] : undefined);
    const slot = given?.slot ?? free ?? 0;
    if (given !== undefined) {
      await tx.rankGeneration.update({ where: { id: given.id }, data: { retiredAt: new Date() } });
    }
    await tx.$executeRaw`TRUNCATE ${PARTITIONS[slot]}`;
    const { id } = await tx.rankGeneration.create({ data: { kind: "indicator", slot, rows: 0 } });
    return id.toString();
  });
}

/**
 * Fills a claimed slot in one statement and publishes it. Done again it changes nothing.
 * @returns the rows of the list; 0 when the claim was lost to a later build.
 */
export async function fillRankSlot(_actor: SystemActor, generation: string): Promise<number> {
  return await inTransaction(
    async (tx) => {
      await lockRanks(tx, "build");
      const found = await tx.rankGeneration.findUnique({ where: { id: BigInt(generation) } });
      if (found === null || found.retiredAt !== null) return 0;
      if (found.publishedAt !== null) return found.rows;
      const rows = await tx.$executeRaw`
      INSERT INTO indicator_rank (slot, ${RANK_COLUMNS})
      SELECT ${found.slot}::smallint, ${RANK_COLUMNS} FROM (${rankRows()}) rows`;
      await tx.$executeRaw`ANALYZE ${PARTITIONS[found.slot]}`;
      await tx.$executeRaw`
      UPDATE rank_generation SET rows = ${rows}, published_at = now() WHERE id = ${found.id}`;
      return rows;
    },
    { seconds: BUILD_SECONDS },
  );
}
