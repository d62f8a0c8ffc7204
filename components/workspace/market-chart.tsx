"use client";

import type { ApiProblem } from "@/components/api-client";
import { CandleChart } from "@/components/chart/candle-chart";
import type { ChartOutput } from "@/components/chart/chart-data";
import { ChartProblem } from "@/components/indicator/chart-problem";
import { Skeleton } from "@/components/ui/skeleton";
import type { CandlesAnswer } from "@/lib/market-data/schema";

export interface MarketChartProps {
  /** Null before the first answer. */
  bars: CandlesAnswer | null;
  outputs: readonly ChartOutput[];
  problem: ApiProblem | null;
  onRetry: () => void;
}

const PRICE_PX = 430;
const PANE_PX = 120;

/** The bars with the outputs; every pane below the first makes the chart taller. */
export function MarketChart({ bars, outputs, problem, onRetry }: MarketChartProps) {
  const panes = new Set(outputs.filter(({ pane }) => pane === "separate").map(({ group }) => group)).size;
  return (
    <>
      <noscript>
        <p className="text-ink-2">The chart needs JavaScript.</p>
      </noscript>
      {problem && <ChartProblem problem={problem} shown={bars !== null} onRetry={onRetry} />}
      {bars === null ? (
        <Skeleton className="h-[500px] w-full" />
      ) : (
        <CandleChart
          bars={bars}
          outputs={outputs}
          height={PRICE_PX + Math.max(0, panes - 1) * PANE_PX}
          label={`${bars.symbol}, ${bars.interval === "1d" ? "daily" : "hourly"} bars`}
        />
      )}
    </>
  );
}
