"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { CandleBars, ChartOutput } from "@/components/chart/chart-data";

export interface CandleChartProps {
  bars: CandleBars;
  /** Keep the array the same between renders (`useMemo`): a new one is drawn anew. */
  outputs?: readonly ChartOutput[];
  /** Height of the drawing in pixels. */
  height?: number;
  /** Names the chart: "BTC/USD, 1 day, with RSI". */
  label: string;
}

const NONE: readonly ChartOutput[] = [];
const HEAD_AND_FOOT = 70;

const LoadedCanvas = lazy(async () => {
  const { CandleCanvas } = await import("@/components/chart/candle-canvas");
  return { default: CandleCanvas };
});

/** Candles, volume and indicator outputs; its library is loaded only where a chart is shown. */
export function CandleChart({ bars, outputs = NONE, height = 420, label }: CandleChartProps) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const placeholder = <ChartSkeleton height={height + HEAD_AND_FOOT} />;
  if (!inBrowser) return placeholder;
  return (
    <Suspense fallback={placeholder}>
      <LoadedCanvas bars={bars} outputs={outputs} height={height} label={label} />
    </Suspense>
  );
}

/** Sized by an attribute: style attributes in server-rendered HTML are refused by the security policy. */
function ChartSkeleton({ height }: { height: number }) {
  return (
    <svg role="img" aria-label="Loading the chart" width="100%" height={height} className="skeleton block">
      <rect width="100%" height="100%" rx="6" className="fill-line" />
    </svg>
  );
}
