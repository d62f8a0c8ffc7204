import type { Exchange } from "ccxt";
import { AppError } from "@/lib/errors";

const TIMEOUT_MS = 15_000;
/** Where the exchange does not say how long. */
const RATE_LIMIT_WAIT_SECONDS = 60;
const OUTAGE_WAIT_SECONDS = 30;

export interface ExchangeOptions {
  /** Put before every address, for installations that reach exchanges through a proxy. */
  proxyUrl?: string | undefined;
  /** Of a person's account there; without them only public data are read. */
  keys?: { apiKey: string; secret: string };
  /** The library's own, by exchange. */
  options?: object;
}

/** What became of a request that failed. */
export type ExchangeRefusal =
  | { kind: "rate_limited" | "unreachable"; retryAfterSeconds: number }
  | { kind: "key_refused" | "permission_missing" | "other" };

export interface ExchangeClient {
  client: Exchange;
  /** Asks by the library's own name of an endpoint: `sapiGetAccountApiRestrictions`. */
  ask(endpoint: string, parameters: object): Promise<unknown>;
  /** Says what an error of the client means. */
  explain(error: unknown): ExchangeRefusal;
}

/** A client of an exchange by its id. @throws AppError UNPROCESSABLE for an id that names none. */
export async function exchangeClient(name: string, more: ExchangeOptions = {}): Promise<ExchangeClient> {
  // A hundred exchanges are loaded when the first is asked, not before.
  const { default: ccxt, ...library } = await import("ccxt");
  const Client = exchangeClass(ccxt, name);
  const client = new Client({
    enableRateLimit: true,
    timeout: TIMEOUT_MS,
    options: more.options ?? {},
    ...more.keys,
  });
  if (more.proxyUrl !== undefined) client.proxyUrl = more.proxyUrl;
  let status = 0;
  client.onRestResponse = (...answer) => {
    status = Number(answer[0]);
    return Object.getPrototypeOf(client).onRestResponse.apply(client, answer);
  };
  return {
    client,
    ask: async (endpoint, parameters) => await endpointOf(client, endpoint)(parameters),
    explain: (error) => explain(error, { client, library, status }),
  };
}

type Endpoint = (parameters: object) => Promise<unknown>;

function endpointOf(client: Exchange, name: string): Endpoint {
  const found: unknown = Reflect.get(client, name);
  if (typeof found !== "function") throw new Error(`${client.id} has no endpoint ${name}`);
  return found.bind(client) as Endpoint;
}

function exchangeClass(ccxt: object, name: string): new (options: object) => Exchange {
  const found: unknown = Object.getOwnPropertyDescriptor(ccxt, name)?.value;
  if (typeof found === "function" && "prototype" in found) return found as new (options: object) => Exchange;
  throw new AppError("UNPROCESSABLE", `There is no exchange called ${name}.`);
}

type Library = Pick<
  typeof import("ccxt"),
  "RateLimitExceeded" | "DDoSProtection" | "NetworkError" | "PermissionDenied" | "AuthenticationError"
>;

interface Refused {
  client: Exchange;
  library: Library;
  /** Of the last answer: the library has no class for every outage. */
  status: number;
}

function explain(error: unknown, { client, library, status }: Refused): ExchangeRefusal {
  const isPause = error instanceof library.RateLimitExceeded || error instanceof library.DDoSProtection;
  if (isPause)
    return { kind: "rate_limited", retryAfterSeconds: askedSeconds(client) ?? RATE_LIMIT_WAIT_SECONDS };
  if (error instanceof library.NetworkError || status >= 500)
    return { kind: "unreachable", retryAfterSeconds: askedSeconds(client) ?? OUTAGE_WAIT_SECONDS };
  if (error instanceof library.PermissionDenied) return { kind: "permission_missing" };
  return { kind: error instanceof library.AuthenticationError ? "key_refused" : "other" };
}

/** `Retry-After` of the exchange's last answer. */
function askedSeconds({ last_response_headers: headers }: Exchange): number | undefined {
  const asked = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "retry-after")?.[1];
  const seconds = Number(asked);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}
