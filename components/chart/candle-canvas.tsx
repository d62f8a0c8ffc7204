"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { type CandleView, createCandleView } from "@/components/chart/candle-view";
import { type CandleBars, type ChartOutput, priceDigits, timeRanges } from "@/components/chart/chart-data";
import { ChartLegend } from "@/components/chart/chart-legend";
import { chartSummary } from "@/components/chart/chart-summary";
import { type ChartTheme, readChartTheme, watchChartTheme } from "@/components/chart/chart-theme";
import { nextPosition } from "@/components/chart/next-position";
import { addOutputs, outputColor } from "@/components/chart/output-series";
import type { ProfileSetting } from "@/components/chart/profile-choice";
import { useVolumeProfile } from "@/components/chart/use-volume-profile";
import { VolumeProfilePanel } from "@/components/chart/volume-profile-panel";
import { Segmented } from "@/components/ui/segmented";

export interface CandleCanvasProps {
  bars: CandleBars;
  outputs: readonly ChartOutput[];
  height: number;
  label: string;
  profile: ProfileSetting | undefined;
}

/** The drawn chart with legend, range buttons and keyboard; loaded by `CandleChart` when it is needed. */
export function CandleCanvas({ bars, outputs, height, label, profile }: CandleCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<CandleView>(null);
  const [theme, setTheme] = useState<ChartTheme>(readChartTheme);
  const [position, setPosition] = useState<number | null>(null);
  const [range, setRange] = useState("All");
  const digits = useMemo(() => priceDigits(bars), [bars]);
  const ranges = useMemo(() => timeRanges(bars), [bars]);
  const summary = useMemo(() => chartSummary(bars, outputs, digits), [bars, outputs, digits]);
  const drawnTheme = useRef(theme);

  useEffect(() => watchChartTheme(setTheme), []);

  useEffect(() => {
    if (container.current === null) return;
    const made = createCandleView(container.current, bars, drawnTheme.current);
    view.current = made;
    made.showLast();
    made.chart.subscribeCrosshairMove(({ logical }) => {
      const inside = logical !== undefined && logical >= 0 && logical < made.rows.length;
      setPosition(inside ? Math.round(logical) : null);
    });
    setRange("All");
    setPosition(null);
    return () => {
      view.current = null;
      made.chart.remove();
    };
  }, [bars]);

  useEffect(() => {
    drawnTheme.current = theme;
    const made = view.current;
    if (made === null) return;
    made.setTheme(theme);
    const takeOff = addOutputs(made, bars, outputs, theme);
    return () => {
      if (view.current === made) takeOff();
    };
  }, [bars, outputs, theme]);

  const drawnProfile = useVolumeProfile(view, bars, theme, profile?.choice);

  function choose(next: string) {
    setRange(next);
    view.current?.showLast(ranges.find(({ label: name }) => name === next)?.rows);
  }
  function onKeyDown(event: KeyboardEvent) {
    const made = view.current;
    if (made === null || made.rows.length === 0) return;
    const last = made.rows.length - 1;
    const next = nextPosition(event, position ?? last, last);
    if (next === undefined) return;
    event.preventDefault();
    made.pointAt(next);
    setPosition(next);
  }

  const row = view.current?.rows[position ?? -1] ?? bars.time.length - 1;
  const [first = 0, second = 0] = bars.time;
  return (
    <figure className="flex min-w-0 flex-col gap-2" aria-label={label}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-h-9 min-w-0 flex-1 basis-60">
          <ChartLegend
            bars={bars}
            outputs={outputs}
            colors={outputs.map((output, index) => outputColor(output, index, theme))}
            row={row}
            digits={digits}
            intraday={second - first < 86_400_000}
          />
        </div>
        {ranges.length > 0 && (
          <Segmented
            label="Time range"
            value={range}
            onChange={choose}
            options={[...ranges.map((one) => one.label), "All"].map((value) => ({ value, label: value }))}
          />
        )}
      </div>
      <section
        aria-label={`${label}. Left and right arrow keys move along the bars.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the crosshair here.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div ref={container} style={{ height }} />
      </section>
      {profile && <VolumeProfilePanel {...profile} profile={drawnProfile} digits={digits} />}
      <figcaption className="flex flex-wrap gap-x-3 text-xs text-ink-2">
        <span className="sr-only">{summary}</span>
        <a
          href="https://www.tradingview.com/"
          rel="noopener noreferrer"
          target="_blank"
          className="ml-auto text-ink-2 no-underline hover:underline"
        >
          Charts by TradingView Lightweight Charts™
        </a>
      </figcaption>
    </figure>
  );
}
