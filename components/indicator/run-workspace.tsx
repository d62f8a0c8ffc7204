"use client";

import { useState } from "react";
import { CsvSource } from "@/components/indicator/csv-source";
import { fieldErrors } from "@/components/indicator/field-errors";
import { type IndicatorInputValues, InputsForm, inputProblems } from "@/components/indicator/inputs-form";
import type { MarketSymbol } from "@/components/indicator/market-picker";
import { MarketRange, type MarketRangeValue } from "@/components/indicator/market-range";
import type { CsvReading } from "@/components/indicator/read-csv-file";
import { RunProblem } from "@/components/indicator/run-problem";
import { RunResult } from "@/components/indicator/run-result";
import { type BarsToRun, useIndicatorRun } from "@/components/indicator/use-indicator-run";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Segmented } from "@/components/ui/segmented";
import type { Manifest } from "@/lib/indicators/manifest-schema";

export interface RunWorkspaceProps {
  slug: string;
  name: string;
  version: string;
  manifest: Manifest;
  symbols: readonly MarketSymbol[];
  /** Where to begin; null when no market data is stored. */
  market: { symbol: string; interval: string } | null;
}

type Source = BarsToRun["from"];
const NO_VALUES: IndicatorInputValues = {};

/** Bars, settings, run: the result stands under the form. */
export function RunWorkspace({ slug, name, version, manifest, symbols, market }: RunWorkspaceProps) {
  const [source, setSource] = useState<Source>("upload");
  const [reading, setReading] = useState<CsvReading | null>(null);
  const [range, setRange] = useState<MarketRangeValue>({
    symbol: "",
    interval: "",
    ...market,
    from: "",
    to: "",
  });
  const [values, setValues] = useState(NO_VALUES);
  const { run, problem, pending, start } = useIndicatorRun(slug);
  const { atFields, rest } = fieldErrors(problem, [...manifest.inputs, { key: "from" }, { key: "to" }]);

  const bars: BarsToRun | null =
    source === "market"
      ? { from: "market", range }
      : reading?.ok
        ? { from: "upload", bars: reading.bars }
        : null;
  const valid = Object.keys(inputProblems(manifest.inputs, values)).length === 0;
  return (
    <div className="flex flex-col gap-5">
      <Panel
        title="Bars"
        actions={
          market && (
            <Segmented
              label="Where the bars come from"
              value={source}
              onChange={setSource}
              options={[
                { value: "upload", label: "Your CSV" },
                { value: "market", label: "Market data" },
              ]}
            />
          )
        }
      >
        {/* Both stay, so that changing one's mind loses nothing. */}
        <div hidden={source !== "upload"}>
          <CsvSource reading={reading} onReading={setReading} disabled={pending} />
        </div>
        <div hidden={source !== "market"}>
          <MarketRange symbols={symbols} value={range} onChange={setRange} errors={atFields} />
        </div>
      </Panel>
      <Panel title="Settings" note={`of version ${version}`}>
        <InputsForm
          inputs={manifest.inputs}
          value={values}
          onChange={setValues}
          errors={atFields}
          disabled={pending}
        />
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
          <Button
            variant="primary"
            pending={pending}
            disabled={bars === null || !valid}
            onClick={() => bars && start(bars, values)}
          >
            Run {name}
          </Button>
          <p className="text-sm text-ink-2">{hintFor(bars, reading, valid)}</p>
        </div>
        {rest && (
          <div className="mt-3">
            <RunProblem problem={rest} />
          </div>
        )}
      </Panel>
      {run && <RunResult slug={slug} name={name} manifest={manifest} run={run} stale={pending} />}
    </div>
  );
}

function hintFor(bars: BarsToRun | null, reading: CsvReading | null, valid: boolean): string {
  if (!valid) return "Correct the marked settings first.";
  if (bars !== null) return "It runs in the sandbox: at most 2 seconds and 64 MB. You get a receipt.";
  return reading === null
    ? "Choose a file first."
    : "Correct the file first: nothing is sent while a line is bad.";
}
