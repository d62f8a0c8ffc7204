"use client";

import { useCallback, useEffect, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { CandleBars } from "@/components/chart/chart-data";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import type { OutputSeries, PreviewResult } from "@/lib/indicators/execution-schema";

export interface ChartChoice {
  slug: string;
  symbol: string;
  interval: string;
  /** null: the settings the author chose. */
  inputs: IndicatorInputValues | null;
}

export interface ChartRun {
  version: string;
  versionHash: string;
  symbol: string;
  interval: string;
  synthetic: boolean;
  bars: CandleBars;
  outputs: OutputSeries;
}

const DEBOUNCE_MS = 350;

/**
 * The chosen bars with the outputs of the real code. The last good run stays while the next one is on its way or was
 * refused. `choice` null means that it cannot be run as it stands.
 */
export function useChartRun(choice: ChartChoice | null) {
  const [run, setRun] = useState<ChartRun | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const asked = choice === null ? null : JSON.stringify(choice);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same question again.
  useEffect(() => {
    if (asked === null) return;
    const wanted: ChartChoice = JSON.parse(asked);
    const abort = new AbortController();
    setBusy(true);
    const timer = setTimeout(
      () => {
        preview(wanted, abort.signal)
          .then((next) => {
            setRun(next);
            setProblem(null);
            setBusy(false);
          })
          .catch((error: unknown) => {
            if (abort.signal.aborted) return;
            setProblem(toApiProblem(error));
            setBusy(false);
          });
      },
      wanted.inputs === null ? 0 : DEBOUNCE_MS,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, attempt]);

  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { run, problem, busy, retry };
}

async function preview(choice: ChartChoice, signal: AbortSignal): Promise<ChartRun> {
  const { slug, symbol, interval, inputs } = choice;
  const query = new URLSearchParams({ symbol, interval });
  if (inputs !== null) query.set("inputs", JSON.stringify(inputs));
  const { time, bars, ...rest } = await callApi<PreviewResult>(`/api/indicators/${slug}/preview?${query}`, {
    signal,
  });
  return { ...rest, bars: { time, ...bars } };
}
