import { SEVERITY_WORDS } from "@/components/provider/flag-badges";
import type { BadgeTone } from "@/components/ui/badge";
import type { CheckResult, VerificationRunDto } from "@/lib/verification/run-schema";

export interface BadgeLook {
  tone: BadgeTone;
  icon?: string;
  words: string;
}

export const VERDICT_LOOKS: Readonly<Record<VerificationRunDto["verdict"], BadgeLook & { lead: string }>> = {
  passed: { tone: "up", icon: "✓", words: "Passed", lead: "No check found anything to warn of." },
  warned: {
    tone: "gold",
    icon: "!",
    words: "Warned",
    lead: "A check found something to know before following.",
  },
  failed: {
    tone: "down",
    icon: "×",
    words: "Failed",
    lead: "A check found something that hides or blocks a record.",
  },
  insufficient_data: {
    tone: "neutral",
    words: "Not enough data",
    lead: "Nothing was found, but most checks need a longer record.",
  },
};

const STATE_LOOKS: Readonly<Record<Exclude<CheckResult["state"], "raised">, BadgeLook>> = {
  passed: { tone: "up", icon: "✓", words: "Passed" },
  insufficient: { tone: "neutral", words: "Needs more data" },
  not_applicable: { tone: "neutral", words: "Does not apply" },
};

/** How the result of a check looks. */
export function resultLook({ state, severity }: Pick<CheckResult, "state" | "severity">): BadgeLook {
  if (state !== "raised") return STATE_LOOKS[state];
  const { label, tone } = SEVERITY_WORDS[severity ?? "internal"];
  return { tone, icon: "!", words: label };
}
