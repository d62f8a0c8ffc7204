import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { GateJob } from "@/lib/indicators/gates/gate-job";
import { storedManifest } from "@/lib/indicators/manifest";
import { formatVersion } from "@/lib/indicators/version-number";
import { PUBLIC_VERSIONS } from "@/lib/indicators/visibility";

/** What the gates look at: a source, whose it is, and the version it follows. */
export interface GateSubject {
  developerId: string;
  source: string;
  version: NonNullable<GateJob["version"]>;
  previous: GateJob["previous"];
}

/** A version with what the gates need of its listing. @throws AppError NOT_FOUND. */
export async function gateSubject(versionId: string): Promise<GateSubject> {
  const version = await db().indicatorVersion.findUnique({
    where: { id: versionId },
    include: { indicator: { select: { developerId: true } } },
  });
  if (version === null) throw notFound("The version");
  return {
    developerId: version.indicator.developerId,
    source: version.source,
    version: {
      hash: version.versionHash,
      number: formatVersion(version),
      manifest: storedManifest(version.manifest),
    },
    previous: await previousVersion(version.indicatorId),
  };
}

/** What people run of a listing, or could run last; null: nothing was approved yet. */
export async function previousVersion(indicatorId: string): Promise<GateJob["previous"]> {
  const { currentVersionId } = await db().indicator.findUniqueOrThrow({
    where: { id: indicatorId },
    select: { currentVersionId: true },
  });
  const found = await db().indicatorVersion.findFirst({
    where:
      currentVersionId === null ? { indicatorId, status: { in: PUBLIC_VERSIONS } } : { id: currentVersionId },
    orderBy: [{ major: "desc" }, { minor: "desc" }, { patch: "desc" }],
    select: { major: true, minor: true, patch: true, source: true, manifest: true },
  });
  if (found === null) return null;
  return { number: formatVersion(found), source: found.source, manifest: storedManifest(found.manifest) };
}
