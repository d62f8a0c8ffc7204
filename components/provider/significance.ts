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

/** The same as a sentence. */
export function luckText(metrics: Parameters<typeof significanceText>[0]): string {
  const text = significanceText(metrics);
  if (metrics.sharpe === null) return "The record is too short to tell skill from luck.";
  if (metrics.daysToSignificance === 0)
    return "Taken alone, distinguishable from luck: fewer than one of twenty records without skill look like this one. The deflated ratio also counts how many were ever listed.";
  if (metrics.daysToSignificance === null)
    return "Not distinguishable from luck: no length is enough for a Sharpe ratio of 0 or less.";
  return `${text} to be distinguishable from luck, if it goes on like this.`;
}
