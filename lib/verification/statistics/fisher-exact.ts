import { logChoose } from "@/lib/verification/statistics/log-gamma";

/** Two groups, each with how many of it have a property. */
export interface TwoGroups {
  first: { having: number; of: number };
  second: { having: number; of: number };
}

/**
 * One-sided p-value of Fisher's exact test that the property is more frequent in the first group: the hypergeometric
 * probability of so many in the first group or more, given all four sums. 1 where a group is empty.
 *
 * Source: R. A. Fisher, "The Logic of Inductive Inference", JRSS 98 (1935).
 */
export function fisherGreater({ first, second }: TwoGroups): number {
  const having = first.having + second.having;
  const most = Math.min(first.of, having);
  const all = logChoose(first.of + second.of, having);
  let sum = 0;
  for (let k = Math.max(first.having, having - second.of); k <= most; k += 1)
    sum += Math.exp(logChoose(first.of, k) + logChoose(second.of, having - k) - all);
  return Math.min(1, sum);
}
