import { IndicatorCard } from "@/components/indicator/indicator-card";
import { Skeleton } from "@/components/ui/skeleton";
import type { IndicatorCard as IndicatorFacts } from "@/lib/indicators/indicator-schema";

export interface IndicatorCardsProps {
  indicators: readonly IndicatorFacts[];
  /** Prices are in test money. */
  test: boolean;
}

const GRID = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3";

/** Indicators as cards; each card is one link. */
export function IndicatorCards({ indicators, test }: IndicatorCardsProps) {
  return (
    <ul className={GRID}>
      {indicators.map((indicator) => (
        <li key={indicator.id} className="grid min-w-0">
          <IndicatorCard indicator={indicator} level={2} test={test} />
        </li>
      ))}
    </ul>
  );
}

export function CardsSkeleton() {
  return (
    <div role="status" className={GRID}>
      <span className="sr-only">Loading indicators</span>
      {Array.from({ length: 12 }, (_, card) => `card-${card}`).map((key) => (
        <div key={key} className="flex min-h-38 flex-col gap-3 rounded-md border border-line bg-panel p-4">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-10 w-full" />
          <Skeleton className="mt-auto h-5 w-2/3" />
        </div>
      ))}
    </div>
  );
}
