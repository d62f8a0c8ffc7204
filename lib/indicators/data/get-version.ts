import type { UserActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { findVersion } from "@/lib/indicators/data/find-version";
import { loadSeen } from "@/lib/indicators/data/load-seen";
import { toVersion } from "@/lib/indicators/data/version-row";
import type { VersionDto } from "@/lib/indicators/version-schema";
import { maySeeVersion } from "@/lib/indicators/visibility";

/** One version as its reader may see it. @throws AppError NOT_FOUND, also for what the reader may not see. */
export async function getVersion(ref: string, version: string, actor: UserActor | null): Promise<VersionDto> {
  const { row, indicator, viewer } = await loadSeen(ref, actor);
  const found = await findVersion(db(), row.id, version);
  if (!maySeeVersion(indicator, found, viewer)) throw notFound("The version");
  return toVersion(found, indicator, viewer);
}
