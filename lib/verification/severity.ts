/** What a finding leads to, the mildest first; the same names as in the database. */
export const SEVERITIES = ["internal", "warn", "hide", "block"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Weight of a finding in the score of a record (DESIGN §4). */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = {
  block: 1,
  hide: 0.5,
  warn: 0.2,
  internal: 0.05,
};

/**
 * Score of a record, 0 to 1: `1 − Π(1 − w)` over its findings (reference §4.4, each finding counts with its whole weight).
 */
export function scoreOf(findings: readonly Severity[]): number {
  return 1 - findings.reduce((left, severity) => left * (1 - SEVERITY_WEIGHTS[severity]), 1);
}

/** The gravest of several; null without any. */
export function gravest(findings: readonly Severity[]): Severity | null {
  return SEVERITIES.findLast((severity) => findings.includes(severity)) ?? null;
}
