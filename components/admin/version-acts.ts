import type { ActWords } from "@/components/admin/act-words";
import type { VersionAct } from "@/lib/indicators/plan-version-change";
import type { VersionDto } from "@/lib/indicators/version-schema";

export const ACT_WORDS: Record<VersionAct, ActWords> = {
  approve: {
    label: "Approve",
    variant: "primary",
    consequence:
      "It is listed at once, and runs for everybody who may run this indicator and has not pinned an older version.",
    done: "approved",
    notesMissing: null,
  },
  reject: {
    label: "Reject",
    variant: "danger",
    consequence:
      "The developer reads your notes. A rejected version stays rejected; a better one comes as a new version.",
    done: "rejected",
    notesMissing: "Write what the developer must change.",
  },
  suspend: {
    label: "Suspend",
    variant: "danger",
    consequence:
      "It runs for nobody any more, pinned or not. Other licences fall back to the newest approved version; when none is left the listing is suspended. Your notes are told to everybody.",
    done: "suspended",
    notesMissing: "Write why it runs for nobody: everybody reads it.",
  },
  reinstate: {
    label: "Reinstate",
    variant: "primary",
    consequence: "It is what it was before. The developer reads your notes.",
    done: "reinstated",
    notesMissing: "Write what was found out.",
  },
  yank: {
    label: "Withdraw",
    variant: "danger",
    consequence:
      "Nobody can choose or pin it any more; where it is pinned it runs on with a warning. Your notes are told to everybody.",
    done: "withdrawn",
    notesMissing: null,
  },
};

/** What can be done to a version of this status, the usual one first. */
export const ACTS_OF: Record<VersionDto["status"], readonly VersionAct[]> = {
  draft: [],
  pending: ["approve", "reject"],
  approved: ["suspend", "yank"],
  rejected: [],
  suspended: ["reinstate"],
  yanked: ["reinstate", "suspend"],
};
