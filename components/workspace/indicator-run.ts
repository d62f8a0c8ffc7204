import { callApi } from "@/components/api-client";
import type { ChartIndicator } from "@/components/workspace/chart-indicator";
import type { AnsweredRun } from "@/components/workspace/workspace-outputs";
import type { ExecuteResult, InputValues, PreviewResult } from "@/lib/indicators/execution-schema";
import type { CandlesAnswer } from "@/lib/market-data/schema";

/** One indicator on the bars of the chart. */
export interface IndicatorRun {
  indicator: ChartIndicator;
  inputs: InputValues;
  bars: CandlesAnswer;
}

/** Names the answer of a run: equal code, bars and settings give equal values. */
export function runKey({ indicator, inputs, bars }: IndicatorRun): string {
  const settings = indicator.manifest.inputs.map(({ key, default: usual }) => inputs[key] ?? usual);
  return JSON.stringify([indicator.versionHash, bars.datasetHash, indicator.canRun, settings]);
}

/** Runs it on exactly these bars where the reader may, which leaves a receipt; else the preview of the newest. */
export async function runIndicator(run: IndicatorRun, signal: AbortSignal): Promise<AnsweredRun> {
  const { indicator, inputs, bars } = run;
  const { symbol, interval, time } = bars;
  if (!indicator.canRun) {
    const query = new URLSearchParams({ symbol, interval, inputs: JSON.stringify(inputs) });
    return await callApi<PreviewResult>(`/api/indicators/${indicator.slug}/preview?${query}`, { signal });
  }
  const range = { from: time[0], to: (time.at(-1) ?? 0) + 1 };
  return await callApi<ExecuteResult>(`/api/indicators/${indicator.slug}/execute`, {
    json: { symbol, interval, ...range, inputs, version: indicator.version },
    signal,
  });
}
