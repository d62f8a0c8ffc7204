import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { ExchangeId } from "@/lib/trading/exchanges";
import {
  aStandInAccount,
  type StandInAccount,
  type StandInFailure,
} from "@/scripts/testing/stand-in-exchange/account";
import { binance } from "@/scripts/testing/stand-in-exchange/binance";
import { bybit } from "@/scripts/testing/stand-in-exchange/bybit";
import { kraken } from "@/scripts/testing/stand-in-exchange/kraken";

export interface StandInRequest {
  headers: Record<string, string | undefined>;
  path: string;
  /** As it was signed. */
  search: string;
  query: URLSearchParams;
  body: string;
}

/** An exchange as its API answers. */
export interface StandIn {
  host: string;
  /** What anybody may ask; undefined: the request has to be signed. */
  open(request: StandInRequest): unknown;
  keyOf(request: StandInRequest): string | undefined;
  /** Checks key and signature. */
  refuse(account: StandInAccount | undefined, request: StandInRequest): StandInFailure | null;
  answer(account: StandInAccount, request: StandInRequest): unknown;
}

export interface StandInExchange {
  /** For `MARKET_DATA_PROXY_URL`. */
  url: string;
  /** Opens an account of an exchange, with a key that can only read. */
  open(
    exchange: ExchangeId,
    more?: Partial<StandInAccount>,
  ): StandInAccount & { keys: { apiKey: string; secret: string } };
  stop: () => Promise<void>;
}

const STAND_INS: readonly StandIn[] = [binance, bybit, kraken];

/** An HTTP server that answers like the exchanges accounts are read from; it stands in front of them as a proxy. */
export async function startStandInExchange(listenOn = 0): Promise<StandInExchange> {
  const accounts: StandInAccount[] = [];
  const server = createServer((request, response) => {
    respond(accounts, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(listenOn, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    open: (exchange, more) => {
      const account = aStandInAccount(exchange, more);
      accounts.push(account);
      return account;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function respond(
  accounts: readonly StandInAccount[],
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // The client encodes an address that has a query.
  const asked = (incoming.url ?? "/").slice(1);
  const address = new URL(asked.startsWith("https://") ? asked : decodeURIComponent(asked));
  const request: StandInRequest = {
    headers: incoming.headers as StandInRequest["headers"],
    path: address.pathname,
    search: address.search.slice(1),
    query: address.searchParams,
    body: await text(incoming),
  };
  const standIn = STAND_INS.find(({ host }) => host === address.host);
  const open = standIn?.open(request);
  if (standIn === undefined || open !== undefined) return send(response, open);
  const account = accounts.find(({ apiKey }) => apiKey === standIn.keyOf(request));
  account?.requests.push(`${incoming.method} ${request.path}?${request.search}`);
  await account?.onRequest?.(request.path);
  const failure = standIn.refuse(account, request) ?? account?.failures.shift();
  if (failure != null) {
    // Without a body of the exchange's own, the failure is that of the gateway in front of it.
    const type = failure.body === undefined ? "text/html" : "application/json";
    response.writeHead(failure.status, { "content-type": type, ...failure.headers });
    response.end(failure.body ?? "<html></html>");
    return;
  }
  send(response, account && standIn.answer(account, request));
}

function send(response: ServerResponse, answer: unknown): void {
  response.setHeader("content-type", "application/json");
  if (answer === undefined) response.writeHead(404);
  response.end(JSON.stringify(answer ?? {}));
}
