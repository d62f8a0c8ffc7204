import type { IndicatorCard } from "@/lib/indicators/indicator-schema";

/** The three visibilities in words. */
export const VISIBILITY_WORDS: Record<IndicatorCard["visibility"], { label: string; meaning: string }> = {
  open: {
    label: "Open source",
    meaning: "Everybody sees the listing and reads its source. What was published open stays open.",
  },
  protected: {
    label: "Protected source",
    meaning: "Everybody sees the listing; only you and curators read the source.",
  },
  inviteOnly: {
    label: "By invitation",
    meaning: "Only people you invite see the listing. Whoever has a licence keeps it.",
  },
};
