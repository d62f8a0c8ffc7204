"use client";

import { callApi } from "@/components/api-client";
import type { CandleBars } from "@/components/chart/chart-data";
import { listAddress } from "@/components/money/list-address";
import type { ExecuteResult, InputValues } from "@/lib/indicators/execution-schema";

export interface VersionRun {
  bars: CandleBars;
  result: ExecuteResult;
  symbol: string;
  interval: string;
}

export interface VersionRunOrder {
  indicatorId: string;
  version: string;
  symbol: string;
  interval: string;
  inputs: InputValues;
}

const SAMPLE_BARS = 1_000;

/** Runs one version on the newest sample bars. @throws ApiProblem, also for a run that failed in the sandbox. */
export async function runVersion(order: VersionRunOrder, signal: AbortSignal): Promise<VersionRun> {
  const { indicatorId, version, symbol, interval, inputs } = order;
  const sample = listAddress("/api/market-data/candles", { symbol, interval, limit: SAMPLE_BARS });
  const bars = await callApi<CandleBars>(sample, { signal });
  const result = await callApi<ExecuteResult>(`/api/indicators/${indicatorId}/execute`, {
    json: { symbol, interval, from: bars.time[0], inputs, version },
    signal,
  });
  return { bars, result, symbol, interval };
}
