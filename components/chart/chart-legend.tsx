import type { CandleBars, ChartOutput } from "@/components/chart/chart-data";
import { volumeText } from "@/components/chart/volume-text";
import { formatNumber } from "@/components/ui/figure";
import { formatDay, formatMoment } from "@/lib/time";

export interface ChartLegendProps {
  bars: CandleBars;
  outputs: readonly ChartOutput[];
  colors: readonly string[];
  /** Row under the crosshair. */
  row: number;
  digits: number;
  intraday: boolean;
}

/** The values of one bar: date, prices, volume, every output. */
export function ChartLegend({ bars, outputs, colors, row, digits, intraday }: ChartLegendProps) {
  const time = bars.time[row];
  if (time === undefined) return null;
  const price = (values: readonly number[]) => formatNumber(values[row] ?? Number.NaN, digits);
  const prices = [
    ["O", "Open", price(bars.open)],
    ["H", "High", price(bars.high)],
    ["L", "Low", price(bars.low)],
    ["C", "Close", price(bars.close)],
    ["V", "Volume", volumeText(bars.volume[row] ?? 0)],
  ] as const;
  const at = new Date(time);
  return (
    <div className="figure flex flex-wrap gap-x-3 text-xs">
      <span className="text-ink-2">{intraday ? formatMoment(at) : formatDay(at)}</span>
      {prices.map(([letter, name, value]) => (
        <span key={letter} className="whitespace-nowrap">
          <abbr title={name} className="mr-1 text-ink-2 no-underline">
            {letter}
          </abbr>
          {value}
        </span>
      ))}
      {outputs.map((output, index) => (
        <span key={output.name} className="inline-flex max-w-full items-center gap-1 whitespace-nowrap">
          <svg aria-hidden="true" className="shrink-0" width="10" height="3" viewBox="0 0 10 3">
            <rect width="10" height="3" fill={colors[index]} />
          </svg>
          <span className="truncate text-ink-2">{output.title}</span>
          {shownValue(output.values[row], digits)}
        </span>
      ))}
    </div>
  );
}

function shownValue(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "—";
  const size = Math.abs(value);
  if (size >= 1e7) return volumeText(value);
  return formatNumber(value, size >= 1 ? Math.min(digits, 4) : 4);
}
