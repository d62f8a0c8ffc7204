import type { Check } from "@/lib/verification/check";
import { judged } from "@/lib/verification/outcome";
import { publishedDifferences, RELATIVE_DIFFERENCE_MAX } from "@/lib/verification/published-differences";

const SHOWN = 20;

export const recompute: Check = {
  rank: 4,
  id: "recompute",
  title: "Recomputed against published",
  formula:
    "Every published measure of every window is computed again from the events by the same function over the same days; what depends on other records (deflated Sharpe ratio, follower return) is left out.",
  threshold: `A relative difference above ${RELATIVE_DIFFERENCE_MAX} is a fault of the daily job or a changed price: operators are alarmed, the provider is not blamed.`,
  actsAlone: false,
  run: ({ listedAt, published, receivedAt }) => {
    if (listedAt === null)
      return { state: "not_applicable", reason: "Nothing is published of a record that was never listed." };
    if (published === null)
      return { state: "insufficient", needs: "the first daily measurement", evidence: {} };
    const { at, windows } = published;
    const since = receivedAt.reduce((count, time) => count + (time > at ? 1 : 0), 0);
    const differences = publishedDifferences(published);
    const evidence = {
      publishedAt: new Date(at).toISOString(),
      windows: windows.length,
      measures: windows.reduce((count, { stored }) => count + Object.keys(stored).length, 0),
      eventsSince: since,
      differing: differences.slice(0, SHOWN).map((difference) => ({ ...difference })),
    };
    if (since > 0) return { state: "insufficient", needs: "a measurement after the newest events", evidence };
    return judged(differences.length > 0 ? "internal" : null, evidence);
  },
};
