import type { RepaintClass } from "@/lib/ta/core/definition";

/** What later bars do to the values, in a sentence. */
export const REPAINT_WORDS: Readonly<Record<RepaintClass, string>> = {
  clean: "A value never changes when later bars arrive.",
  "repaints-last-bars":
    "It repaints: the values of the last bars may change while new bars arrive, so past signals look better than they were.",
  "rewrites-history":
    "It rewrites history: later bars change values far back, so a back-test of it shows what nobody could have known.",
  "looks-ahead":
    "It looks ahead: the value at a bar is made of later bars, so it cannot be traded on at that bar.",
};
