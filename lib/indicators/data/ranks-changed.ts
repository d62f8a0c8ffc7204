import { inSnapshot } from "@/lib/db";
import { newestGeneration } from "@/lib/indicators/data/rank-generation";
import { RANK_COLUMNS, rankRows } from "@/lib/indicators/data/rank-rows";

/** Whether a list built now would differ from the newest one. */
export async function ranksChanged(): Promise<boolean> {
  return await inSnapshot(async (tx) => {
    const { slot } = await newestGeneration(tx);
    const rows = await tx.$queryRaw<{ changed: boolean }[]>`
    WITH next AS MATERIALIZED (SELECT ${RANK_COLUMNS} FROM (${rankRows()}) rows),
         shown AS (SELECT ${RANK_COLUMNS} FROM indicator_rank WHERE slot = ${slot}::smallint)
    SELECT EXISTS (TABLE next EXCEPT TABLE shown) OR EXISTS (TABLE shown EXCEPT TABLE next) AS changed`;
    return rows[0]?.changed === true;
  });
}
