"use client";

import { useRef, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { CandleBars } from "@/components/chart/chart-data";
import type { IndicatorInputValues } from "@/components/indicator/inputs-form";
import type { MarketRangeValue } from "@/components/indicator/market-range";
import type { ExecuteResult } from "@/lib/indicators/execution-schema";
import type { CandlesAnswer } from "@/lib/market-data/schema";

export type BarsToRun = { from: "upload"; bars: CandleBars } | { from: "market"; range: MarketRangeValue };

export interface FinishedRun {
  result: ExecuteResult;
  /** The newest bars of the run, as many as the chart draws. */
  bars: CandleBars;
  /** Position of the first drawn bar in the result. */
  firstDrawn: number;
}

const DAY_MS = 86_400_000;

/** Runs an indicator on bars of the person's choice; one run at a time. */
export function useIndicatorRun(slug: string) {
  const [run, setRun] = useState<FinishedRun | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, setPending] = useState(false);
  const latest = useRef(0);

  async function start(source: BarsToRun, inputs: IndicatorInputValues) {
    latest.current += 1;
    const mine = latest.current;
    setPending(true);
    setProblem(null);
    try {
      const finished = await execute(slug, source, inputs);
      if (mine === latest.current) setRun(finished);
    } catch (error) {
      if (mine === latest.current) setProblem(toApiProblem(error));
    } finally {
      if (mine === latest.current) setPending(false);
    }
  }
  return { run, problem, pending, start };
}

async function execute(slug: string, source: BarsToRun, inputs: IndicatorInputValues): Promise<FinishedRun> {
  const path = `/api/indicators/${slug}/execute`;
  if (source.from === "upload") {
    const { bars } = source;
    const result = await callApi<ExecuteResult>(path, { json: { bars, inputs } });
    return { result, bars, firstDrawn: 0 };
  }
  const market = marketQuery(source.range);
  const result = await callApi<ExecuteResult>(path, { json: { ...market, inputs } });
  const query = new URLSearchParams(Object.entries(market).map(([name, value]) => [name, String(value)]));
  const { time, open, high, low, close, volume } = await callApi<CandlesAnswer>(
    `/api/market-data/candles?${query}`,
  );
  return {
    result,
    bars: { time, open, high, low, close, volume },
    firstDrawn: Math.max(0, result.time.indexOf(time[0] ?? Number.NaN)),
  };
}

/** A range of days as the API reads it: `to` is the first moment that is not in it any more. */
export function marketQuery({ symbol, interval, from, to }: MarketRangeValue) {
  return {
    symbol,
    interval,
    ...(from !== "" && { from: Date.parse(from) }),
    ...(to !== "" && { to: Date.parse(to) + DAY_MS }),
  };
}
