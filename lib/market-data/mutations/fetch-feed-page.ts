import type { SystemActor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { lastCandleMs } from "@/lib/market-data/data/last-candle";
import { type Feed, feedCode, feedStartMs, readFeedPage } from "@/lib/market-data/feed";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { fetchExchangeCandles } from "@/lib/market-data/service/exchange-candles";

const DAYS_A_YEAR = 365;

export interface FetchFeedPageCall {
  feed: Feed;
  /** Where the page begins; null: where the stored candles end. */
  startMs: number | null;
  nowMs: number;
  proxyUrl?: string | undefined;
}

/** What became of a page; `nextMs` null: it was the last. */
export interface FetchedPage {
  added: number;
  changed: number;
  nextMs: number | null;
}

/**
 * Fetches one page of a feed and stores it: safe to repeat, because a candle is stored once for its time.
 * @throws AppError as `fetchExchangeCandles`; UNPROCESSABLE when the exchange answers what are no candles.
 */
export async function fetchFeedPage(actor: SystemActor, call: FetchFeedPageCall): Promise<FetchedPage> {
  const { feed, nowMs, proxyUrl } = call;
  const { exchange: venue, base, quote, interval } = feed;
  const { instrumentId } = await ensureInstrument(actor, {
    venue,
    code: feedCode(feed),
    base,
    quote,
    name: `${base} in ${quote} at ${venue}`,
    periodsPerYear: DAYS_A_YEAR,
    synthetic: false,
  });
  const lastMs = await lastCandleMs(instrumentId, interval);
  const startMs = call.startMs ?? feedStartMs(feed, { lastMs, nowMs });
  const rows = await fetchExchangeCandles({ feed, startMs, proxyUrl });
  const page = read(feed, () => readFeedPage(rows, { interval, startMs, nowMs }));
  const { added, changed } = await writeCandles(actor, { instrumentId, interval, bars: page.bars });
  return { added, changed, nextMs: page.nextMs };
}

function read<T>({ exchange }: Feed, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError("UNPROCESSABLE", `${exchange} answers what are no candles.`, {
      cause,
      detail: cause.message,
    });
  }
}
