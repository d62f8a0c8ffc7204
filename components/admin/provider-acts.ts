import type { ActWords } from "@/components/admin/act-words";
import type { ProviderAct } from "@/lib/providers/plan-provider-change";
import type { OwnProviderDto } from "@/lib/providers/schema";

export const PROVIDER_ACT_WORDS: Record<ProviderAct, ActWords> = {
  approve: {
    label: "Approve",
    variant: "primary",
    consequence: "It is listed at once and its record counts from today.",
    done: "approved",
    notesMissing: null,
  },
  reject: {
    label: "Reject",
    variant: "danger",
    consequence: "It is not listed. The owner reads your notes and may apply again.",
    done: "rejected",
    notesMissing: "Write what the owner must change.",
  },
  suspend: {
    label: "Suspend",
    variant: "danger",
    consequence: "It is listed no more, its account publishes nothing and the payouts are frozen.",
    done: "suspended",
    notesMissing: "Write why it is taken off the list.",
  },
  reinstate: {
    label: "Reinstate",
    variant: "primary",
    consequence: "It is listed again and the payouts are free. The record counts from its first listing.",
    done: "reinstated",
    notesMissing: "Write what was found out.",
  },
};

/** What can be done to a provider of this status. */
export const PROVIDER_ACTS_OF: Record<OwnProviderDto["status"], readonly ProviderAct[]> = {
  pending: ["approve", "reject"],
  approved: ["suspend"],
  rejected: [],
  suspended: ["reinstate"],
  closed: [],
};
