import type { CandlesAnswer, Interval } from "@/lib/market-data/schema";
import type { Bars } from "@/lib/ta/bars";

/** Stored bars as JSON columns. */
export function candlesAnswer(
  interval: Interval,
  stored: { bars: Bars; datasetHash: string; source: { symbol: string } },
): CandlesAnswer {
  const { time, open, high, low, close, volume } = stored.bars;
  return {
    symbol: stored.source.symbol,
    interval,
    datasetHash: stored.datasetHash,
    time: [...time],
    open: [...open],
    high: [...high],
    low: [...low],
    close: [...close],
    volume: [...volume],
  };
}
