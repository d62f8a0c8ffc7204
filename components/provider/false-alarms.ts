import { formatNumber } from "@/components/ui/figure";
import { shareOf } from "@/lib/verification/null-rate";
import { NULL_RATES } from "@/lib/verification/null-rates";

/** How often a check raised something about honest simulated accounts, in words with its 95 % interval. */
export function falseAlarms(check: string): string {
  const rate = NULL_RATES.find((one) => one.check === check);
  const share = rate === undefined ? null : shareOf(rate.raised, rate.judged);
  if (rate === undefined || share === null)
    return "Not measured: simulated accounts have nothing it could look at.";
  const { raised, judged, population } = rate;
  return `${percent(share.share)} (${percent(share.low)} to ${percent(share.high)}): ${formatNumber(raised)} of ${formatNumber(judged)} honest ${population}`;
}

function percent(share: number): string {
  return `${formatNumber(100 * share, 2)} %`;
}
