import { inSnapshot } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { newestGeneration } from "@/lib/ranking/data/rank-generation";
import type { RankedList } from "@/lib/ranking/data/ranked-list";

/** Whether a list built now would differ from the newest one. */
export async function ranksChanged({ kind, table, columns, rows }: RankedList): Promise<boolean> {
  return await inSnapshot(async (tx) => {
    const { slot } = await newestGeneration(kind, tx);
    const compared = await tx.$queryRaw<{ changed: boolean }[]>`
    WITH next AS MATERIALIZED (SELECT ${columns} FROM (${rows()}) rows),
         shown AS (SELECT ${columns} FROM ${Prisma.raw(table)} WHERE slot = ${slot}::smallint)
    SELECT EXISTS (TABLE next EXCEPT TABLE shown) OR EXISTS (TABLE shown EXCEPT TABLE next) AS changed`;
    return compared[0]?.changed === true;
  });
}
