import type { Curve } from "@/components/provider/equity-geometry";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { DAY_MS, formatDay } from "@/lib/time";

export interface EquityReadoutProps {
  curve: Curve;
  index: number;
  currency: string;
}

const NO_PRICE = "A price was missing on this day, so there is no mark.";

/** What the chart says of one day, in words and figures. */
export function EquityReadout({ curve, index, currency }: EquityReadoutProps) {
  const [growth, depth] = [curve.growth[index] ?? null, curve.drawdown[index] ?? null];
  return (
    <p aria-live="polite" className="flex min-h-10 flex-wrap items-baseline gap-x-4 text-sm sm:min-h-5">
      <span className="figure">{formatDay(new Date((curve.day[index] ?? 0) * DAY_MS))}</span>
      <span>
        <span className="text-ink-2">growth </span>
        <SignedFigure value={growth === null ? null : growth - 1} format="percent" reason={NO_PRICE} />
      </span>
      <span>
        <span className="text-ink-2">below its peak </span>
        <Figure value={depth === null ? null : depth * 100} digits={1} unit="%" reason={NO_PRICE} />
      </span>
      <span>
        <span className="text-ink-2">equity </span>
        <Figure value={curve.equity[index] ?? null} digits={2} unit={currency} reason={NO_PRICE} />
      </span>
      {index < curve.rankedFrom && <span className="text-gold-ink">before listing: not ranked</span>}
    </p>
  );
}
