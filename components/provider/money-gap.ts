/** Half a percentage point: below it the two returns say the same. */
const SAME_WITHIN = 0.005;

/** Why what the strategy earned and what the money earned differ. Both are fractions; null where one is undefined. */
export function moneyGapText(timeWeighted: number | null, moneyWeighted: number | null): string {
  if (timeWeighted === null || moneyWeighted === null)
    return "How much timing of deposits did shows once there are both returns.";
  const gap = moneyWeighted - timeWeighted;
  if (Math.abs(gap) < SAME_WITHIN)
    return "Both returns agree: when money came and went made no difference to what it earned.";
  const points = `${(Math.abs(gap) * 100).toFixed(1)} percentage points`;
  return gap < 0
    ? `The money earned ${points} less than the strategy: more of it was in before losses than before gains. The first return is skill, the second is what the money got; a wide gap is a question to ask.`
    : `The money earned ${points} more than the strategy: more of it was in before gains than before losses. That is timing of deposits, which followers do not share.`;
}
