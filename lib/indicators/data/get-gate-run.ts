import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { VersionStatus } from "@/lib/generated/prisma/enums";
import type { GateRunModel, IndicatorVersionModel } from "@/lib/generated/prisma/models";
import { findVersion } from "@/lib/indicators/data/find-version";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import type { GateRunDto } from "@/lib/indicators/gate-schema";
import { storedReport } from "@/lib/indicators/proof-columns";
import { formatVersion } from "@/lib/indicators/version-number";
import { isOwner, maySeeVersion } from "@/lib/indicators/visibility";

/**
 * The newest run of the gates over a version: progress and report for its developer and curators, the report alone
 * for everybody who sees an approved version.
 * @throws AppError NOT_FOUND, also for what the reader may not see and for a version that never was at the gates.
 */
export async function getGateRun(ref: string, version: string, actor: UserActor | null): Promise<GateRunDto> {
  const { row, indicator, viewer } = await loadSeen(ref, actor);
  const found = await findVersion(db(), row.id, version);
  if (!maySeeVersion(indicator, found, viewer)) throw notFound("The version");
  const isInsider = isOwner(indicator, viewer) || viewer.isCurator;
  const run = await newestRun(found.id, isInsider);
  if (run !== null) return toGateRun(run, found);
  const report = storedReport(found.gates);
  if (report === null) throw notFound("A run of the gates over this version");
  return {
    id: null,
    version: formatVersion(found),
    state: report.verdict,
    stage: "breaking",
    done: 100,
    total: 100,
    report,
    createdAt: report.at,
    endedAt: report.at,
  };
}

/** A run by its id, with the state its version is in by now; for those who began it. */
export async function readGateRun(id: string): Promise<{ run: GateRunDto; status: VersionStatus }> {
  const { version, ...run } = await db().gateRun.findUniqueOrThrow({
    where: { id },
    include: { version: true },
  });
  return { run: toGateRun(run, version), status: version.status };
}

async function newestRun(versionId: string, isInsider: boolean): Promise<GateRunModel | null> {
  return await db().gateRun.findFirst({
    where: { versionId, ...(isInsider ? {} : { state: "passed" }) },
    orderBy: { id: "desc" },
  });
}

function toGateRun(run: GateRunModel, version: IndicatorVersionModel): GateRunDto {
  return {
    id: run.id,
    version: formatVersion(version),
    state: run.state,
    stage: run.stage,
    done: run.done,
    total: run.total,
    report: storedReport(run.report),
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}
