import type { CheckedRecord } from "@/lib/verification/checked-record";
import type { Severity } from "@/lib/verification/severity";

type EvidenceValue = number | string | boolean | null;

/**
 * What a check saw: names in camelCase with their units, JSON only, so that anybody can compute it again. A list has the
 * 20 clearest cases at most.
 */
export type Evidence = Readonly<
  Record<
    string,
    EvidenceValue | readonly EvidenceValue[] | readonly Readonly<Record<string, EvidenceValue>>[]
  >
>;

/** What a check says of one record. */
export type CheckOutcome =
  | { state: "passed"; evidence: Evidence }
  | { state: "raised"; severity: Severity; evidence: Evidence }
  /** Too little data for the threshold to mean anything. */
  | { state: "insufficient"; needs: string; evidence: Evidence }
  /** What it looks at does not exist for this record. */
  | { state: "not_applicable"; reason: string };

/** One of the ranked checks of reference §4.4. */
export interface Check {
  /** 1 to 25, the order of running and showing. */
  rank: number;
  /** Key of flags and of the evidence, kebab-case. */
  id: string;
  title: string;
  /** The formula in words and symbols a reader can follow. */
  formula: string;
  /** When it raises what. */
  threshold: string;
  /** It acts at once; any other opens a flag and hides only with others (DESIGN §4). */
  actsAlone: boolean;
  /** Pure: equal records give equal outcomes. */
  run(record: CheckedRecord): CheckOutcome;
}
