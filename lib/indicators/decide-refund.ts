import type { ProofClass } from "@/lib/generated/prisma/enums";
import { isInForce, type LicenceTerms } from "@/lib/indicators/licence-state";
import { addDays } from "@/lib/time";

/** A buyer gets the money back by these rules without asking anybody. */
export const REFUND_RULES = ["failed_proof", "crash_rate", "first_day"] as const;
export type RefundRule = (typeof REFUND_RULES)[number];

/** Own runs from which the crash rate means something, and the rate, in percent. */
export const CRASH_RUNS_MIN = 5;
export const CRASH_PERCENT = 20;
/** Runs that end the right to change one's mind. */
export const FIRST_DAY_RUNS = 3;

export interface RefundFacts {
  licence: LicenceTerms & { boughtAt: Date; pinned: boolean };
  /** What is left of the price, minor units; null: nothing was paid. */
  leftMinor: bigint | null;
  /** Something of the price was given back already. */
  refundedPart: boolean;
  /** The buyer got the money back for an earlier licence of this indicator. */
  refundedBefore: boolean;
  /** The version the licence runs now, with its proof; null: nothing is left that it may run. */
  runs: { proofClass: ProofClass | null } | null;
  /** The proof of the version in force when it was bought. */
  soldProof: ProofClass | null;
  /** The buyer's own runs since the purchase. */
  ownRuns: { total: number; failed: number };
  now: Date;
}

export interface RefundDecision {
  possible: boolean;
  /** The rule that applies; null: none. */
  rule: RefundRule | null;
  /** Until when the rule applies as things stand; null: no end, or no rule. */
  until: Date | null;
  /** Why, in a sentence for the buyer. */
  why: string;
}

// From harmless to useless; `null` was never proven, so nothing was promised and anything bad is news.
const BADNESS: Record<ProofClass, number> = { clean: 0, repaints: 1, rewrites: 2, looks_ahead: 3 };
const PROOF_WORDS: Partial<Record<ProofClass, string>> = {
  rewrites: "rewrites its history",
  looks_ahead: "looks ahead",
};

/** Whether the buyer gets the money back now, by which rule and until when. */
export function decideRefund(facts: RefundFacts): RefundDecision {
  const { licence, leftMinor, now } = facts;
  if (leftMinor === null) return refuse("Nothing was paid for it.");
  if (licence.status === "refunded" || leftMinor === 0n) return refuse("The money was given back.");
  if (licence.status !== "active" || !isInForce(licence, now)) return refuse("The licence has ended.");
  return (
    failedProof(facts) ??
    crashRate(facts) ??
    firstDay(facts) ??
    refuse(`No rule applies: ${brokenRules(facts).join(" ")}`)
  );
}

function failedProof({ runs, soldProof, licence }: RefundFacts): RefundDecision | null {
  if (runs === null) {
    return allow(
      "failed_proof",
      licence.validUntil,
      "it was taken down and no version is left that you may run.",
    );
  }
  const words = runs.proofClass === null ? undefined : PROOF_WORDS[runs.proofClass];
  if (words === undefined || runs.proofClass === null) return null;
  if (BADNESS[runs.proofClass] <= (soldProof === null ? 0 : BADNESS[soldProof])) return null;
  return allow(
    "failed_proof",
    licence.validUntil,
    `the version you run was proven to be worse than what you bought: it ${words}.`,
  );
}

function crashRate({ ownRuns, licence }: RefundFacts): RefundDecision | null {
  const { total, failed } = ownRuns;
  if (total < CRASH_RUNS_MIN || failed * 100 < total * CRASH_PERCENT) return null;
  return allow(
    "crash_rate",
    licence.validUntil,
    `${failed} of your ${total} runs failed by the indicator’s fault.`,
  );
}

function firstDay({
  ownRuns,
  licence,
  refundedBefore,
  refundedPart,
  now,
}: RefundFacts): RefundDecision | null {
  const until = addDays(licence.boughtAt, 1);
  if (refundedBefore || refundedPart || licence.pinned || ownRuns.total >= FIRST_DAY_RUNS || now >= until) {
    return null;
  }
  return allow(
    "first_day",
    until,
    `you bought it less than 24 hours ago and ran it fewer than ${FIRST_DAY_RUNS} times.`,
  );
}

/** Each rule and what is missing for it. */
function brokenRules(facts: RefundFacts): string[] {
  const { total, failed } = facts.ownRuns;
  return [
    "Failed proof: the version you run is neither taken down nor proven worse than the one you bought.",
    `Crash rate: ${failed} of your ${total} runs failed; at least ${CRASH_PERCENT} % of ${CRASH_RUNS_MIN} or more must.`,
    `First day: within 24 hours, unchanged, with fewer than ${FIRST_DAY_RUNS} runs; ${lostFirstDay(facts)}.`,
  ];
}

function lostFirstDay({ refundedBefore, refundedPart, licence, ownRuns }: RefundFacts): string {
  if (refundedBefore) return "you got your money back for this indicator before";
  if (refundedPart) return "a part of the price was given back";
  if (licence.pinned) return "you pinned a version";
  if (ownRuns.total >= FIRST_DAY_RUNS) return `you ran it ${ownRuns.total} times`;
  return "they are over";
}

function allow(rule: RefundRule, until: Date | null, why: string): RefundDecision {
  return { possible: true, rule, until, why: `You can get your money back, because ${why}` };
}

function refuse(why: string): RefundDecision {
  return { possible: false, rule: null, until: null, why };
}
