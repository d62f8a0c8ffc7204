import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { toVersion } from "@/lib/indicators/data/version-row";
import type { VersionList } from "@/lib/indicators/version-schema";
import { maySeeVersion } from "@/lib/indicators/visibility";

/** The versions a reader may know of, greatest number first. @throws AppError NOT_FOUND. */
export async function listVersions(ref: string, actor: UserActor | null): Promise<VersionList> {
  const { row, indicator, viewer } = await loadSeen(ref, actor);
  const versions = await db().indicatorVersion.findMany({
    where: { indicatorId: row.id },
    orderBy: [{ major: "desc" }, { minor: "desc" }, { patch: "desc" }],
    take: 200,
  });
  const seen = versions.filter((version) => maySeeVersion(indicator, version, viewer));
  return { items: seen.map((version) => toVersion(version, indicator, viewer)) };
}
