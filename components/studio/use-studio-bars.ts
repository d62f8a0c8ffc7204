"use client";

import { useEffect, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { CandleBars } from "@/components/chart/chart-data";
import type { MarketRangeValue } from "@/components/indicator/market-range";
import type { CsvReading } from "@/components/indicator/read-csv-file";
import { marketQuery } from "@/components/indicator/use-indicator-run";
import type { CandlesAnswer } from "@/lib/market-data/schema";

/** Bars to run on and how a server names them: stored ones by their place, own ones by themselves. */
export interface StudioBars {
  bars: CandleBars;
  label: string;
  request: { bars: CandleBars } | { symbol: string; interval: string; from: number; to: number };
}

export type BarsFrom = "market" | "upload";

/** The bars a person chose: stored market data, or a file of their own. */
export function useStudioBars(market: { symbol: string; interval: string } | null) {
  const [from, setFrom] = useState<BarsFrom>(market === null ? "upload" : "market");
  const [range, setRange] = useState<MarketRangeValue>({
    symbol: "",
    interval: "",
    ...market,
    from: "",
    to: "",
  });
  const [reading, setReading] = useState<CsvReading | null>(null);
  const [stored, setStored] = useState<StudioBars | null>(null);
  const [uploaded, setUploaded] = useState<StudioBars | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const asked = from === "market" && range.symbol !== "" ? JSON.stringify(marketQuery(range)) : null;

  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const query = new URLSearchParams(JSON.parse(asked));
    callApi<CandlesAnswer>(`/api/market-data/candles?${query}`, { signal: abort.signal })
      .then((answer) => {
        setStored(storedBars(answer));
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setProblem(toApiProblem(error));
      });
    return () => abort.abort();
  }, [asked]);

  function take(next: CsvReading | null) {
    setReading(next);
    if (next?.ok) setUploaded({ bars: next.bars, label: "your bars", request: { bars: next.bars } });
  }
  return {
    chosen: from === "market" ? stored : uploaded,
    problem: from === "market" ? problem : null,
    from,
    setFrom,
    range,
    setRange,
    reading,
    setReading: take,
  };
}

/** Null when the range has no bars. The server is asked for exactly those that are drawn. */
function storedBars(answer: CandlesAnswer): StudioBars | null {
  const { symbol, interval, time, open, high, low, close, volume } = answer;
  const [first, last] = [time[0], time.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    bars: { time, open, high, low, close, volume },
    label: `${symbol}, ${interval === "1d" ? "daily" : "hourly"} bars`,
    request: { symbol, interval, from: first, to: last + 1 },
  };
}
