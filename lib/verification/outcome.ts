import type { CheckOutcome, Evidence } from "@/lib/verification/check";
import type { Severity } from "@/lib/verification/severity";

/** What a check that could look says: raised with this severity, passed with null. */
export function judged(severity: Severity | null, evidence: Evidence): CheckOutcome {
  return severity === null ? { state: "passed", evidence } : { state: "raised", severity, evidence };
}

/** A number as evidence: null where it is undefined, never NaN or infinite, which JSON has not. */
export function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
