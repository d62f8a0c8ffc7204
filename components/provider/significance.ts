/** Whether a Sharpe ratio is above chance, in words: "needs N more days" is never left out. */
export function significanceText({
  sharpe,
  daysToSignificance,
}: {
  sharpe: number | null;
  daysToSignificance: number | null;
}): string {
  if (sharpe === null) return "Too short to measure";
  if (daysToSignificance === 0) return "Above chance";
  if (daysToSignificance === null) return "Not above chance";
  const days = daysToSignificance.toLocaleString("en");
  return `Needs ${days} more ${daysToSignificance === 1 ? "day" : "days"}`;
}
