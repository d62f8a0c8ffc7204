import type { Exchange } from "ccxt";
import { AppError } from "@/lib/errors";
import { type Feed, PAGE_BARS } from "@/lib/market-data/feed";

const TIMEOUT_MS = 15_000;
/** Where the exchange does not say how long. */
const RATE_LIMIT_WAIT_SECONDS = 60;
const OUTAGE_WAIT_SECONDS = 30;

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
  // A hundred exchanges are loaded when the first feed is fetched, not before.
  const { default: ccxt, ...library } = await import("ccxt");
  const Client = exchangeClass(ccxt, feed.exchange);
  const client = new Client({ enableRateLimit: true, timeout: TIMEOUT_MS });
  if (proxyUrl !== undefined) client.proxyUrl = proxyUrl;
  try {
    return await client.fetchOHLCV(`${feed.base}/${feed.quote}`, feed.interval, startMs, PAGE_BARS);
  } catch (error) {
    throw toAppError(error, { feed, client, library });
  }
}

function exchangeClass(ccxt: object, name: string): new (options: object) => Exchange {
  const found: unknown = Object.getOwnPropertyDescriptor(ccxt, name)?.value;
  if (typeof found === "function" && "prototype" in found) return found as new (options: object) => Exchange;
  throw new AppError("UNPROCESSABLE", `There is no exchange called ${name}.`);
}

interface Failure {
  feed: Feed;
  client: Exchange;
  library: Pick<typeof import("ccxt"), "RateLimitExceeded" | "DDoSProtection" | "NetworkError">;
}

function toAppError(cause: unknown, { feed, client, library }: Failure): AppError {
  const detail = cause instanceof Error ? cause.message.slice(0, 500) : String(cause);
  if (cause instanceof library.RateLimitExceeded || cause instanceof library.DDoSProtection) {
    const retryAfterSeconds = askedSeconds(client) ?? RATE_LIMIT_WAIT_SECONDS;
    return new AppError("RATE_LIMITED", `${feed.exchange} asks for a pause.`, {
      cause,
      detail,
      retryAfterSeconds,
    });
  }
  if (cause instanceof library.NetworkError) {
    const retryAfterSeconds = askedSeconds(client) ?? OUTAGE_WAIT_SECONDS;
    return new AppError("UNAVAILABLE", `${feed.exchange} cannot be reached.`, {
      cause,
      detail,
      retryAfterSeconds,
    });
  }
  return new AppError("UNPROCESSABLE", `${feed.exchange} has no such candles.`, { cause, detail });
}

/** `Retry-After` of the exchange's last answer. */
function askedSeconds({ last_response_headers: headers }: Exchange): number | undefined {
  const asked = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after")?.[1];
  const seconds = Number(asked);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}
