/** An author's summary as plain words: the back-ticks around names are for Markdown only. */
export function summaryText(summary: string): string {
  return summary.replace(/`([^`]*)`/g, "$1");
}
