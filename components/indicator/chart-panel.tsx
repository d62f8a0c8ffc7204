"use client";

import { useMemo, useState } from "react";
import { CandleChart } from "@/components/chart/candle-chart";
import { chartOutputs } from "@/components/chart/chart-outputs";
import { type ProfileChoice, profileQuery } from "@/components/chart/profile-choice";
import { ChartProblem } from "@/components/indicator/chart-problem";
import { fieldErrors } from "@/components/indicator/field-errors";
import { type IndicatorInputValues, InputsForm, inputProblems } from "@/components/indicator/inputs-form";
import { MarketPicker, type MarketSymbol } from "@/components/indicator/market-picker";
import { OutputsTable } from "@/components/indicator/outputs-table";
import { useChartRun } from "@/components/indicator/use-chart-run";
import { Button, Spinner } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";
import type { Manifest } from "@/lib/indicators/manifest-schema";

export interface ChartPanelProps {
  slug: string;
  name: string;
  manifest: Manifest;
  symbols: readonly MarketSymbol[];
  market: { symbol: string; interval: string };
  profile: ProfileChoice;
}

const NO_VALUES: IndicatorInputValues = {};
const CHART_PX = 420;

/** The indicator at work: its real code on sample bars, with settings that change the chart. */
export function ChartPanel({ slug, name, manifest, symbols, market, profile }: ChartPanelProps) {
  const [chosen, setChosen] = useState(market);
  const [profileChoice, setProfileChoice] = useState(profile);
  const [values, setValues] = useState(NO_VALUES);
  const changed = manifest.inputs.some(({ key, default: usual }) => (values[key] ?? usual) !== usual);
  const valid = Object.keys(inputProblems(manifest.inputs, values)).length === 0;
  const { run, problem, busy, retry } = useChartRun(
    valid ? { slug, ...chosen, inputs: changed ? values : null } : null,
  );
  const outputs = useMemo(
    () => (run === null ? [] : chartOutputs(manifest.outputs, run.outputs)),
    [run, manifest],
  );
  const { atFields, rest } = fieldErrors(problem, manifest.inputs);

  function choose(next: ChartPanelProps["market"], nextProfile: ProfileChoice) {
    setChosen(next);
    setProfileChoice(nextProfile);
    const query = new URLSearchParams({ ...next, ...profileQuery(nextProfile) });
    window.history.replaceState(null, "", `?${query}`);
  }
  return (
    <>
      <Panel
        title="Chart"
        note={run?.synthetic ? "sample bars from a generator, not from a market" : "sample bars"}
        actions={busy && run ? <Running /> : undefined}
      >
        <div className="grid gap-x-5 gap-y-5 xl:grid-cols-[minmax(0,1fr)_11rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <MarketPicker symbols={symbols} value={chosen} onChange={(next) => choose(next, profileChoice)} />
            <noscript>
              <p className="text-ink-2">The chart needs JavaScript. Everything else on this page does not.</p>
            </noscript>
            <div aria-busy={busy || undefined}>
              {run ? (
                <CandleChart
                  bars={run.bars}
                  outputs={outputs}
                  height={CHART_PX}
                  label={`${run.symbol}, ${run.interval === "1d" ? "daily" : "hourly"} bars, with ${name}`}
                  profile={{ choice: profileChoice, onChange: (next) => choose(chosen, next) }}
                />
              ) : (
                <Skeleton className="h-[519px] w-full" />
              )}
            </div>
            {rest && <ChartProblem problem={rest} shown={run !== null} onRetry={retry} />}
          </div>
          <div className="flex min-w-0 flex-col gap-3 border-t border-line pt-4 xl:border-t-0 xl:border-l xl:pt-0 xl:pl-5">
            <div>
              <h3 className="text-sm font-semibold">Settings</h3>
              <p className="text-xs text-ink-2">
                {changed && valid ? "Yours, on the sample bars." : "As the author chose them."}
              </p>
            </div>
            <InputsForm inputs={manifest.inputs} value={values} onChange={setValues} errors={atFields} />
            {changed && (
              <Button size="sm" onClick={() => setValues(NO_VALUES)}>
                Author’s settings
              </Button>
            )}
          </div>
        </div>
      </Panel>
      <Panel title="Outputs" note={run ? `on ${run.symbol}, ${run.bars.time.length} bars` : undefined} flush>
        <OutputsTable outputs={manifest.outputs} values={run?.outputs ?? null} />
      </Panel>
    </>
  );
}

function Running() {
  return (
    <span className="flex items-center gap-2 text-sm text-ink-2">
      <Spinner /> Running
    </span>
  );
}
