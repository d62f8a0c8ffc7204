import { AppError } from "@/lib/errors";
import { type Feed, PAGE_BARS } from "@/lib/market-data/feed";
import { type ExchangeRefusal, exchangeClient } from "@/lib/market-data/service/exchange-client";

export interface CandlesRequest {
  feed: Feed;
  startMs: number;
  /** Put before every address, for installations that reach exchanges through a proxy. */
  proxyUrl?: string | undefined;
}

/**
 * One page of candles from an exchange, as it answers: `[time, open, high, low, close, volume]`.
 * @throws AppError RATE_LIMITED or UNAVAILABLE with when to come back, UNPROCESSABLE for what will not pass by itself.
 */
export async function fetchExchangeCandles(
  request: CandlesRequest,
): Promise<readonly (readonly unknown[])[]> {
  const { feed, startMs, proxyUrl } = request;
  const { client, explain } = await exchangeClient(feed.exchange, { proxyUrl });
  try {
    return await client.fetchOHLCV(`${feed.base}/${feed.quote}`, feed.interval, startMs, PAGE_BARS);
  } catch (error) {
    throw toAppError(error, feed, explain(error));
  }
}

function toAppError(cause: unknown, { exchange }: Feed, refusal: ExchangeRefusal): AppError {
  const detail = cause instanceof Error ? cause.message.slice(0, 500) : String(cause);
  switch (refusal.kind) {
    case "rate_limited": {
      const { retryAfterSeconds } = refusal;
      return new AppError("RATE_LIMITED", `${exchange} asks for a pause.`, {
        cause,
        detail,
        retryAfterSeconds,
      });
    }
    case "unreachable": {
      const { retryAfterSeconds } = refusal;
      return new AppError("UNAVAILABLE", `${exchange} cannot be reached.`, {
        cause,
        detail,
        retryAfterSeconds,
      });
    }
    default:
      return new AppError("UNPROCESSABLE", `${exchange} has no such candles.`, { cause, detail });
  }
}
