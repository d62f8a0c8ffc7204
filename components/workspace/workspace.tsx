"use client";

import { useEffect, useMemo, useReducer, useState } from "react";
import { callApi } from "@/components/api-client";
import { CandleChart } from "@/components/chart/candle-chart";
import { ChartProblem } from "@/components/indicator/chart-problem";
import { MarketPicker, type MarketSymbol } from "@/components/indicator/market-picker";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import { AddIndicator } from "@/components/workspace/add-indicator";
import { type ChartIndicator, toChartIndicator } from "@/components/workspace/chart-indicator";
import { IndicatorRow } from "@/components/workspace/indicator-row";
import { LayoutBar } from "@/components/workspace/layout-bar";
import { useBars } from "@/components/workspace/use-bars";
import { IDLE, useIndicatorRuns } from "@/components/workspace/use-indicator-runs";
import { useSavedLayout } from "@/components/workspace/use-saved-layout";
import { ValuesTable } from "@/components/workspace/values-table";
import { workspaceAddress } from "@/components/workspace/workspace-address";
import { workspaceOutputs } from "@/components/workspace/workspace-outputs";
import { changeLayout } from "@/components/workspace/workspace-state";
import type { IndicatorDetail } from "@/lib/indicators/schema";
import { LAYOUT_INDICATORS_MAX } from "@/lib/insights/layout-limits";
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
const PRICE_PX = 430;
const PANE_PX = 120;

/** Any market with any indicators: several panes, settings, saved layouts, an address that says it all. */
export function Workspace(props: WorkspaceProps) {
  const { symbols, signedIn, origin } = props;
  const [layout, change] = useReducer(changeLayout, props.layout);
  const saving = useSavedLayout(props.saved, props.layouts);
  const known = useKnownIndicators(props.known, layout);
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
  const panes = new Set(outputs.filter(({ pane }) => pane === "separate").map(({ group }) => group)).size;

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
        <noscript>
          <p className="text-ink-2">The chart needs JavaScript.</p>
        </noscript>
        {problem && <ChartProblem problem={problem} shown={bars !== null} onRetry={retry} />}
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
      </Panel>
      <Panel
        title="Indicators"
        note={`${indicators.length} of ${LAYOUT_INDICATORS_MAX}`}
        actions={
          <AddIndicator
            signedIn={signedIn}
            full={indicators.length >= LAYOUT_INDICATORS_MAX}
            onAdd={(slug) => change({ type: "add", slug })}
          />
        }
        className="self-start xl:row-span-2"
      >
        {indicators.length === 0 ? (
          <p className="text-ink-2">No indicator is on the chart. Add one: the built-ins are free.</p>
        ) : (
          <ol aria-label="Indicators of the chart" className="-my-2">
            {indicators.map((placed, at) => (
              <IndicatorRow
                key={placed.id}
                placed={placed}
                indicator={known[placed.slug]}
                state={states[placed.id] ?? IDLE}
                edge={{ first: at === 0, last: at === indicators.length - 1 }}
                onChange={change}
                onRetry={retryRuns}
              />
            ))}
          </ol>
        )}
        {!signedIn && (
          <p className="mt-4 border-t border-line pt-3 text-xs text-ink-2">
            You see the newest {BARS.guest} bars. Signed in, indicators run on{" "}
            {BARS.signedIn.toLocaleString("en")}.
          </p>
        )}
      </Panel>
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

/** The indicators of the chart; those added later are asked for once. */
function useKnownIndicators(
  given: WorkspaceProps["known"],
  { indicators }: ChartLayout,
): Readonly<Record<string, ChartIndicator | null>> {
  const [known, setKnown] = useState(given);
  const missing = [...new Set(indicators.map(({ slug }) => slug))]
    .filter((slug) => !(slug in known))
    .join(" ");
  useEffect(() => {
    if (missing === "") return;
    const abort = new AbortController();
    for (const slug of missing.split(" ")) {
      callApi<IndicatorDetail>(`/api/indicators/${slug}`, { signal: abort.signal })
        .then(toChartIndicator, () => null)
        .then((indicator) => {
          if (!abort.signal.aborted) setKnown((before) => ({ ...before, [slug]: indicator }));
        });
    }
    return () => abort.abort();
  }, [missing]);
  return known;
}
