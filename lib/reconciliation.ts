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
