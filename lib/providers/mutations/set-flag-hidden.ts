import type { Actor } from "@/lib/actor";
import { recordAudit } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/db";

export interface FlagStanding {
  providerId: string;
  wasHidden: boolean;
  isHidden: boolean;
  publicFlags: number;
  /** Of the flags in force. */
  score: number;
}

/** Writes what the flags in force make of a locked provider; hiding and showing leave an audit row. */
export async function setFlagHidden(tx: Tx, actor: Actor, standing: FlagStanding): Promise<void> {
  const { providerId, wasHidden, isHidden, publicFlags, score } = standing;
  await tx.provider.update({
    where: { id: providerId },
    data: { flagHidden: isHidden, publicFlags },
    select: { id: true },
  });
  if (wasHidden === isHidden) return;
  await recordAudit(tx, actor, {
    action: isHidden ? "provider.flag-hidden" : "provider.flag-shown",
    subjectKind: "provider",
    subjectId: providerId,
    data: { score },
  });
}
