/** One proof of `npm run reconcile`: how much was compared and what did not agree. */
export interface ReconciliationCheck {
  name: string;
  checked: bigint;
  differences: bigint;
  /** The first few offenders, readable. */
  examples: string[];
}

/** A check from rows that each describe one disagreement. */
export function reconciliationCheck(
  name: string,
  checked: bigint,
  offenders: readonly string[],
): ReconciliationCheck {
  return { name, checked, differences: BigInt(offenders.length), examples: offenders.slice(0, 5) };
}

/** What the proofs found, in words; null when everything agrees. */
export function differencesIn(checks: readonly ReconciliationCheck[]): string | null {
  const broken = checks.filter(({ differences }) => differences > 0n);
  if (broken.length === 0) return null;
  const lines = broken.map(
    ({ name, differences, examples }) =>
      `${name}: ${differences} ${differences === 1n ? "differs" : "differ"} (${examples.join("; ")})`,
  );
  return `${broken.length} of ${checks.length} proofs found differences. ${lines.join(" ")}`;
}
