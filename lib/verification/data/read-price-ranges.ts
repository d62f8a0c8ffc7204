import {
  findMinuteMarkets,
  type MinuteRange,
  minuteOf,
  readMinuteRanges,
} from "@/lib/market-data/data/read-minute-ranges";
import type { TradedInstrument } from "@/lib/trading/event-columns";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import type { PeriodFill } from "@/lib/verification/period-fills";

/** What the market did in the minutes of the fills; nothing else is held. */
export async function readPriceRanges(
  venue: string,
  instruments: readonly TradedInstrument[],
  fills: readonly PeriodFill[],
): Promise<CheckedRecord["minuteRange"]> {
  const markets = await findMinuteMarkets(instruments.map((traded) => ({ venue, ...traded })));
  const minutes = instruments.map(() => new Set<number>());
  for (const { instrument, time } of fills) minutes[instrument]?.add(minuteOf(time));
  const ranges: Map<number, MinuteRange>[] = [];
  for (const [index, market] of markets.entries())
    ranges.push(market === null ? new Map() : await readMinuteRanges(market, minutes[index] ?? new Set()));
  return (instrument, atMs) => ranges[instrument]?.get(minuteOf(atMs)) ?? null;
}
