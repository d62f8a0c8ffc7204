import type { ProofReport } from "@/lib/indicators/gate-schema";
import type { RepaintClass } from "@/lib/ta/core/definition";

const CLASSES: Readonly<Record<RepaintClass, NonNullable<ProofReport["class"]>>> = {
  clean: "clean",
  "looks-ahead": "looks_ahead",
  "repaints-last-bars": "repaints",
  "rewrites-history": "rewrites",
};

/** The proof class that a built-in with this label must get. */
export function proofClassOf(repaint: RepaintClass): NonNullable<ProofReport["class"]> {
  return CLASSES[repaint];
}
