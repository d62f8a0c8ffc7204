"use client";

import { useCallback, useEffect, useState } from "react";
import { type ApiProblem, callApi, toApiProblem } from "@/components/api-client";
import type { CandlesAnswer } from "@/lib/market-data/schema";

export interface MarketChoice {
  symbol: string;
  interval: string;
  /** The newest so many. */
  limit: number;
}

/** The chosen bars; those before stay while the next ones are on their way or were refused. */
export function useBars({ symbol, interval, limit }: MarketChoice) {
  const [bars, setBars] = useState<CandlesAnswer | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same question again.
  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams({ symbol, interval, limit: String(limit) });
    callApi<CandlesAnswer>(`/api/market-data/candles?${query}`, { signal: abort.signal })
      .then((answer) => {
        setBars(answer);
        setProblem(null);
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setProblem(toApiProblem(error));
      });
    return () => abort.abort();
  }, [symbol, interval, limit, attempt]);

  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { bars, problem, retry };
}
