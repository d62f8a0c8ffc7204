import type { Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { newestGeneration } from "@/lib/ranking/data/rank-generation";
import type { RankedList } from "@/lib/ranking/data/ranked-list";
import { lockRanks } from "@/lib/ranking/mutations/lock-ranks";

/**
 * Puts one thing into the list everybody sees, when it is listed and not there yet: called by whatever lists one, so
 * that it appears at once and not with the next build. Rows that are there stay as they are.
 */
export async function enterRanks(
  tx: Tx,
  { kind, table, columns, rows }: RankedList,
  id: string,
): Promise<void> {
  await lockRanks(tx, kind, "enter");
  const { slot } = await newestGeneration(kind, tx);
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (slot, ${columns})
    SELECT ${slot}::smallint, ${columns} FROM (${rows(id)}) rows
    ON CONFLICT DO NOTHING`;
}
