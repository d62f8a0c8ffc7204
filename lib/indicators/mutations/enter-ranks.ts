import type { Tx } from "@/lib/db";
import { newestGeneration } from "@/lib/indicators/data/rank-generation";
import { RANK_COLUMNS, rankRows } from "@/lib/indicators/data/rank-rows";
import { lockRanks } from "@/lib/indicators/mutations/lock-ranks";

/**
 * Puts an indicator into the list everybody sees, when it is listed and not there yet: called by whatever lists one,
 * so that it appears at once and not with the next build. Rows that are there stay as they are.
 */
export async function enterRanks(tx: Tx, indicatorId: string): Promise<void> {
  await lockRanks(tx, "enter");
  const { slot } = await newestGeneration(tx);
  await tx.$executeRaw`
    INSERT INTO indicator_rank (slot, ${RANK_COLUMNS})
    SELECT ${slot}::smallint, ${RANK_COLUMNS} FROM (${rankRows(indicatorId)}) rows
    ON CONFLICT DO NOTHING`;
}
