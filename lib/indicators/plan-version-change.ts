import { AppError } from "@/lib/errors";
import type { VersionStatus } from "@/lib/generated/prisma/enums";

export const VERSION_ACTS = ["approve", "reject", "suspend", "reinstate", "yank"] as const;
/** What a curator may do to a version; its developer may withdraw it, too. */
export type VersionAct = (typeof VERSION_ACTS)[number];

export interface VersionChangeFacts {
  act: VersionAct;
  actor: { isOwner: boolean; isCurator: boolean };
  version: { status: VersionStatus; yankedAt: Date | null; hasPassedGates: boolean };
}

const STARTS: Record<VersionAct, { from: readonly VersionStatus[]; refusal: string }> = {
  approve: { from: ["pending"], refusal: "This version does not wait for a review." },
  reject: { from: ["pending"], refusal: "This version does not wait for a review." },
  suspend: {
    from: ["approved", "yanked"],
    refusal: "Only an approved or withdrawn version can be suspended.",
  },
  reinstate: { from: ["suspended", "yanked"], refusal: "This version is neither suspended nor withdrawn." },
  yank: { from: ["approved"], refusal: "Only an approved version can be withdrawn." },
};

/**
 * The status that a version gets.
 * @throws AppError FORBIDDEN for everybody but curators (and the developer who withdraws), UNPROCESSABLE for a
 *   curator's own listing, CONFLICT when the version is not where the act begins (any more) or has not
 *   passed the gates.
 */
export function planVersionChange({ act, actor, version }: VersionChangeFacts): VersionStatus {
  if (!actor.isCurator && !(act === "yank" && actor.isOwner)) {
    throw new AppError("FORBIDDEN", "Only curators may do this.");
  }
  if (actor.isOwner && act !== "yank") {
    throw new AppError("UNPROCESSABLE", "Another curator has to decide on your own indicator.");
  }
  const { from, refusal } = STARTS[act];
  if (!from.includes(version.status)) {
    throw new AppError("CONFLICT", `${refusal} Somebody may have decided already.`);
  }
  if (act === "approve" && !version.hasPassedGates) {
    throw new AppError(
      "CONFLICT",
      "This version has no report of passed gates. Its developer has to publish it again.",
    );
  }
  return endOf(act, version);
}

function endOf(act: VersionAct, { status, yankedAt }: VersionChangeFacts["version"]): VersionStatus {
  switch (act) {
    case "reject":
      return "rejected";
    case "suspend":
      return "suspended";
    case "yank":
      return "yanked";
    case "approve":
      return "approved";
    case "reinstate":
      // What was withdrawn before it was suspended is withdrawn again.
      return status === "suspended" && yankedAt !== null ? "yanked" : "approved";
  }
}
