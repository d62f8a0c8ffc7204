import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { findVersion } from "@/lib/indicators/data/find-version";
import { loadSeen, type Seen } from "@/lib/indicators/data/load-seen";
import { toVersion } from "@/lib/indicators/data/version-row";
import { sourceDiff } from "@/lib/indicators/line-diff";
import { heaviest, manifestChanges, manifestDiff } from "@/lib/indicators/manifest-diff";
import {
  compareVersions,
  formatVersion,
  type VersionNumber,
  versionNumberOf,
} from "@/lib/indicators/version-number";
import type { DiffQuery, VersionDiff, VersionDto } from "@/lib/indicators/version-schema";
import { maySeeVersion } from "@/lib/indicators/visibility";

/** What changed between two versions that the reader may see. @throws AppError NOT_FOUND. */
export async function diffVersions(
  ref: string,
  query: DiffQuery,
  actor: UserActor | null,
): Promise<VersionDiff> {
  const seen = await loadSeen(ref, actor);
  const [from, to] = [await readSide(seen, query.from), await readSide(seen, query.to)];
  const manifest = manifestDiff(from.manifest, to.manifest);
  return {
    from: side(from),
    to: side(to),
    ...manifest,
    requires: heaviest(manifestChanges(manifest)),
    changelogs: await changelogsBetween(seen, versionNumberOf(from.version), versionNumberOf(to.version)),
    source: from.source === null || to.source === null ? null : sourceDiff(from.source, to.source),
  };
}

async function readSide({ row, indicator, viewer }: Seen, text: string): Promise<VersionDto> {
  const found = await findVersion(db(), row.id, text);
  if (!maySeeVersion(indicator, found, viewer)) throw notFound("The version");
  return toVersion(found, indicator, viewer);
}

function side({ version, status, versionHash, sourceHash }: VersionDto): VersionDiff["from"] {
  return { version, status, versionHash, sourceHash };
}

/** Of the versions after the older of the two, up to the newer one. */
async function changelogsBetween(
  { row, indicator, viewer }: Seen,
  a: VersionNumber,
  b: VersionNumber,
): Promise<VersionDiff["changelogs"]> {
  const [older, newer] = compareVersions(a, b) <= 0 ? [a, b] : [b, a];
  const versions = await db().indicatorVersion.findMany({
    where: { indicatorId: row.id },
    orderBy: [{ major: "desc" }, { minor: "desc" }, { patch: "desc" }],
    select: { major: true, minor: true, patch: true, status: true, changelog: true },
  });
  return versions
    .filter((version) => compareVersions(version, older) > 0 && compareVersions(version, newer) <= 0)
    .filter((version) => maySeeVersion(indicator, version, viewer))
    .map((version) => ({ version: formatVersion(version), changelog: version.changelog }));
}
