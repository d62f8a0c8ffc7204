"use client";

import { useEffect, useMemo, useReducer } from "react";
import { MarketPicker, type MarketSymbol } from "@/components/indicator/market-picker";
import { Panel } from "@/components/ui/panel";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import { IndicatorPanel } from "@/components/workspace/indicator-panel";
import { LayoutBar } from "@/components/workspace/layout-bar";
import { MarketChart } from "@/components/workspace/market-chart";
import { useBars } from "@/components/workspace/use-bars";
import { useIndicatorRuns } from "@/components/workspace/use-indicator-runs";
import { useKnownIndicators } from "@/components/workspace/use-known-indicators";
import { useSavedLayout } from "@/components/workspace/use-saved-layout";
import { ValuesTable } from "@/components/workspace/values-table";
import { workspaceAddress } from "@/components/workspace/workspace-address";
import { workspaceOutputs } from "@/components/workspace/workspace-outputs";
import { changeLayout } from "@/components/workspace/workspace-state";
import type { ChartLayout, LayoutSummary, SavedLayout } from "@/lib/insights/layout-schema";
import { INTERVALS } from "@/lib/market-data/intervals";

export interface WorkspaceProps {
  symbols: readonly MarketSymbol[];
  /** The chart as it is opened. */
  layout: ChartLayout;
  saved: SavedLayout | null;
  layouts: readonly LayoutSummary[];
  /** The indicators of the chart by slug; null: not there for this reader. */
  known: Readonly<Record<string, ChartIndicator | null>>;
  signedIn: boolean;
  /** Begins every link that is copied: `https://example.com`. */
  origin: string;
}

/** What everybody may run on, and what a preview runs on. */
const BARS = { signedIn: 5_000, guest: 500 } as const;

/** Any market with any indicators: several panes, settings, saved layouts, an address that says it all. */
export function Workspace(props: WorkspaceProps) {
  const { symbols, signedIn, origin } = props;
  const [layout, change] = useReducer(changeLayout, props.layout);
  const saving = useSavedLayout(props.saved, props.layouts);
  const known = useKnownIndicators(props.known, layout.indicators);
  const { symbol, interval, indicators } = layout;
  const limit = signedIn ? BARS.signedIn : BARS.guest;
  const { bars, problem, retry } = useBars({ symbol, interval, limit });
  const { states, retry: retryRuns } = useIndicatorRuns(bars, indicators, known);
  const outputs = useMemo(
    () =>
      bars === null
        ? []
        : workspaceOutputs(
            bars.time,
            indicators.map((placed) => {
              const run = states[placed.id]?.run;
              const indicator = known[placed.slug];
              return run && indicator ? { placed, indicator, run } : null;
            }),
          ),
    [bars, indicators, known, states],
  );
  const address = workspaceAddress(layout, saving.saved);
  useEffect(() => {
    if (address !== null) window.history.replaceState(null, "", address);
  }, [address]);

  return (
    <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_19rem]">
      <Panel>
        <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <MarketPicker
            symbols={symbols}
            value={layout}
            onChange={(market) =>
              change({ type: "market", symbol: market.symbol, interval: intervalOf(market) })
            }
          />
          <LayoutBar
            layout={layout}
            saving={saving}
            signedIn={signedIn}
            address={address === null ? null : `${origin}${address}`}
          />
        </div>
        <MarketChart bars={bars} outputs={outputs} problem={problem} onRetry={retry} />
      </Panel>
      <IndicatorPanel
        indicators={indicators}
        known={known}
        states={states}
        signedIn={signedIn}
        bars={BARS}
        onChange={change}
        onRetry={retryRuns}
      />
      {bars !== null && (
        <details className="min-w-0 self-start rounded-md border border-line bg-panel">
          <summary className="cursor-pointer px-4 py-3 text-sm font-semibold">Values as a table</summary>
          <ValuesTable bars={bars} outputs={outputs} />
        </details>
      )}
    </div>
  );
}

function intervalOf({ interval }: { interval: string }): ChartLayout["interval"] {
  return INTERVALS.find((one) => one === interval) ?? "1d";
}
