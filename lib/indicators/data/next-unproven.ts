import { db } from "@/lib/db";
import { storedManifest } from "@/lib/indicators/manifest";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { formatVersion } from "@/lib/indicators/version-number";

/** A version of a built-in that is in force and has no report of the present library. */
export interface Unproven {
  id: string;
  number: string;
  source: string;
  sourceHash: string;
  versionHash: string;
  manifest: Manifest;
}

/** Some `limit` of them, in no order, so that two who look at once seldom take the same. */
export async function nextUnproven({
  engine,
  limit,
}: {
  engine: string;
  limit: number;
}): Promise<Unproven[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT v.id::text FROM indicator i JOIN indicator_version v ON v.id = i.current_version_id
     WHERE i.builtin AND v.gates->>'engine' IS DISTINCT FROM ${engine} ORDER BY random() LIMIT ${limit}`;
  const found = await db().indicatorVersion.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return found.map((version) => ({
    id: version.id,
    number: formatVersion(version),
    source: version.source,
    sourceHash: version.sourceHash,
    versionHash: version.versionHash,
    manifest: storedManifest(version.manifest),
  }));
}
