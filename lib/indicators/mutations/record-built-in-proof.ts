import type { SystemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { GateReport } from "@/lib/indicators/gate-schema";
import { proofColumns } from "@/lib/indicators/proof-columns";

/** Stores what was proven of a version of the library. Its content, state and review stay as they are. */
export async function recordBuiltInProof(
  _actor: SystemActor,
  { versionId, report }: { versionId: string; report: GateReport },
): Promise<void> {
  await db().indicatorVersion.updateMany({
    where: { id: versionId, indicator: { builtin: true } },
    data: proofColumns(report),
  });
}
