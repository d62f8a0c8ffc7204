import { db } from "@/lib/db";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { storedReport } from "@/lib/indicators/proof-columns";

/** The gate reports of versions that the caller has shown its reader already, by version id. */
export async function readGateReports(
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, GateReport>> {
  const rows = await db().indicatorVersion.findMany({
    where: { id: { in: [...versionIds] } },
    select: { id: true, gates: true },
  });
  return new Map(
    rows.flatMap(({ id, gates }) => {
      const report = storedReport(gates);
      return report === null ? [] : [[id, report] as const];
    }),
  );
}
