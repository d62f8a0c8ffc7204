"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { CandleBars, ChartOutput } from "@/components/chart/chart-data";
import type { ProfileSetting } from "@/components/chart/profile-choice";

export interface CandleChartProps {
  bars: CandleBars;
  /** Keep the array the same between renders (`useMemo`): a new one is drawn anew. */
  outputs?: readonly ChartOutput[];
  /** Height of the drawing in pixels. */
  height?: number;
  /** Names the chart: "BTC/USD, 1 day, with RSI". */
  label: string;
  /** Offers a volume profile of the bars in view; without it there is none. */
  profile?: ProfileSetting | undefined;
}

const NONE: readonly ChartOutput[] = [];
const HEAD_AND_FOOT = 70;
const PROFILE_SWITCH = 29;

const LoadedCanvas = lazy(async () => {
  const { CandleCanvas } = await import("@/components/chart/candle-canvas");
  return { default: CandleCanvas };
});

/** Candles, volume and indicator outputs; its library is loaded only where a chart is shown. */
export function CandleChart({ bars, outputs = NONE, height = 420, label, profile }: CandleChartProps) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const placeholder = <ChartSkeleton height={height + HEAD_AND_FOOT + (profile ? PROFILE_SWITCH : 0)} />;
  if (!inBrowser) return placeholder;
  return (
    <Suspense fallback={placeholder}>
      <LoadedCanvas bars={bars} outputs={outputs} height={height} label={label} profile={profile} />
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
