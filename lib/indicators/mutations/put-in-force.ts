import type { Tx } from "@/lib/db";
import type { IndicatorStatus } from "@/lib/generated/prisma/enums";
import { INDICATOR_RANKS } from "@/lib/indicators/data/indicator-ranks";
import type { LockedIndicator } from "@/lib/indicators/mutations/lock-indicator";
import { formatVersion, greatestApproved } from "@/lib/indicators/version-number";
import { PUBLIC_VERSIONS } from "@/lib/indicators/visibility";
import { enterRanks } from "@/lib/ranking/mutations/enter-ranks";

export interface InForce {
  status: IndicatorStatus;
  /** `1.2.3`; null: no version is approved. */
  version: string | null;
}

/**
 * Puts the greatest approved version in force, under the listing's lock: listed while there is one, suspended when
 * none of those that were approved is left, a draft before.
 */
export async function putGreatestInForce(tx: Tx, indicator: LockedIndicator, now: Date): Promise<InForce> {
  const versions = await tx.indicatorVersion.findMany({
    where: { indicatorId: indicator.id, status: { in: PUBLIC_VERSIONS } },
    select: { id: true, major: true, minor: true, patch: true, status: true },
  });
  const greatest = greatestApproved(versions);
  const status = greatest !== null ? "listed" : versions.length > 0 ? "suspended" : indicator.status;
  await tx.indicator.update({
    where: { id: indicator.id },
    data: {
      currentVersionId: greatest?.id ?? null,
      status,
      listedAt: indicator.listedAt ?? (status === "listed" ? now : null),
      updatedAt: now,
    },
  });
  if (status === "listed") await enterRanks(tx, INDICATOR_RANKS, indicator.id);
  return { status, version: greatest === null ? null : formatVersion(greatest) };
}
