import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ExchangeServer {
  /** For `MARKET_DATA_PROXY_URL`. */
  url: string;
  /** Open times of the candles the exchange has, in epoch seconds. */
  candles: number[];
  /** What the next requests for candles get instead of them, one each. */
  failures: { status: number; headers?: Record<string, string> }[];
  /** Requests for candles so far. */
  requests: URLSearchParams[];
  stop: () => Promise<void>;
}

const MARKET = {
  name: "BTC/USD",
  market_symbol: "btcusd",
  base_currency: "BTC",
  base_decimals: 8,
  counter_currency: "USD",
  counter_decimals: 0,
  minimum_order_value: "10",
  trading: "Enabled",
  instant_order_counter_decimals: 2,
  instant_and_market_orders: "Enabled",
  description: "Bitcoin / U.S. dollar",
  market_type: "SPOT",
};

/** An HTTP server that answers like Bitstamp's public API, for one market; it stands in front as a proxy. */
export async function startExchangeServer(): Promise<ExchangeServer> {
  const exchange: Omit<ExchangeServer, "url" | "stop"> = { candles: [], failures: [], requests: [] };
  const server = createServer((request, response) => answer(exchange, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(exchange, {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function answer(
  exchange: Omit<ExchangeServer, "url" | "stop">,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const asked = decodeURIComponent(request.url ?? "");
  response.setHeader("content-type", "application/json");
  if (asked.includes("www.bitstamp.net/api/v2/markets/")) {
    response.end(JSON.stringify([MARKET]));
    return;
  }
  if (!asked.includes("www.bitstamp.net/api/v2/ohlc/btcusd/")) {
    response.writeHead(404).end("{}");
    return;
  }
  const query = new URLSearchParams(asked.slice(asked.indexOf("?")));
  exchange.requests.push(query);
  const failure = exchange.failures.shift();
  if (failure !== undefined) response.writeHead(failure.status, failure.headers).end("{}");
  else response.end(JSON.stringify({ data: { pair: "BTC/USD", ohlc: candlesOf(exchange.candles, query) } }));
}

function candlesOf(candles: readonly number[], query: URLSearchParams) {
  const [start, end, limit] = ["start", "end", "limit"].map((name) => Number(query.get(name)));
  return candles
    .filter((time) => time >= (start ?? 0) && time <= (end ?? 0))
    .slice(0, limit)
    .map((time) => ({ timestamp: String(time), open: "2", high: "3", low: "1", close: "2", volume: "5" }));
}
