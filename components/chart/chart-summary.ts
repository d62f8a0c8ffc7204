import type { CandleBars, ChartOutput } from "@/components/chart/chart-data";
import { formatNumber } from "@/components/ui/figure";
import { formatDay } from "@/lib/time";

/** The chart in words, for people who do not see it. */
export function chartSummary(bars: CandleBars, outputs: readonly ChartOutput[], digits: number): string {
  const rows = bars.time.length;
  const first = bars.time[0];
  const last = bars.time[rows - 1];
  if (rows === 0 || first === undefined || last === undefined) return "No bars.";
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of bars.low) if (value < low) low = value;
  for (const value of bars.high) if (value > high) high = value;
  const close = bars.close[rows - 1] ?? Number.NaN;
  const number = (value: number) => formatNumber(value, digits);
  const parts = [
    `${formatNumber(rows)} bars from ${formatDay(new Date(first))} to ${formatDay(new Date(last))}.`,
    `Lowest ${number(low)}, highest ${number(high)}, last close ${number(close)}.`,
    ...outputs.map((output) => {
      const value = lastValue(output);
      return `${output.title}: ${value === undefined ? "no value" : `last value ${formatNumber(value, 4)}`}.`;
    }),
  ];
  return parts.join(" ");
}

function lastValue(output: ChartOutput): number | undefined {
  for (let at = output.values.length - 1; at >= 0; at -= 1) {
    const value = output.values[at];
    if (typeof value === "number" && Number.isFinite(value)) return value;
  }
  return undefined;
}
