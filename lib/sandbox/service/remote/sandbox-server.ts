import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { AppError } from "@/lib/errors";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { errorCodeOf } from "@/lib/sandbox/sandbox-error";
import { countRun, countServiceAnswer } from "@/lib/sandbox/service/metrics";
import { HeldBars } from "@/lib/sandbox/service/remote/held-bars";
import { RequestGate } from "@/lib/sandbox/service/remote/request-gate";
import type { Delivery, Transport } from "@/lib/sandbox/transport";
import { encodeAnswer, type ServiceAnswer } from "@/lib/sandbox/wire/answer-packet";
import { parseOrder } from "@/lib/sandbox/wire/order-packet";
import { answerSignature, WIRE_HEADERS, WIRE_PATHS } from "@/lib/sandbox/wire/signature";

export interface SandboxServerOptions {
  workers: Transport;
  secret: string;
  /** What a scraper reads; nobody does without a word that lets it in. */
  metrics?: (request: IncomingMessage) => Promise<string | null>;
}

const CONNECTIONS_MAX = 1_000;
const REQUEST_MS = 15_000;
const IDLE_CONNECTION_MS = 60_000;
const FINISH_WITHIN_MS = 25_000;
const STATUS_OF: Readonly<Record<ServiceAnswer["kind"], number>> = {
  delivery: 200,
  status: 200,
  unknownBars: 409,
  refused: 503,
};

/** Serves a pool of workers to web processes that share a secret with it. */
export class SandboxServer {
  readonly #workers: Transport;
  readonly #secret: string;
  readonly #metrics: SandboxServerOptions["metrics"];
  readonly #gate: RequestGate;
  readonly #bars = new HeldBars(SANDBOX_LIMITS.serviceBarsCacheBytes);
  /** By the nonce of its order: drops it when nobody waits for it any more. */
  readonly #orders = new Map<string, AbortController>();
  readonly #server: Server;
  #stopping: Promise<void> | undefined;

  constructor({ workers, secret, metrics }: SandboxServerOptions) {
    this.#workers = workers;
    this.#secret = secret;
    this.#metrics = metrics;
    this.#gate = new RequestGate(secret);
    this.#server = createServer((request, response) => {
      // A request that broke off on its way in or out: nobody is left to tell.
      this.#handle(request, response).catch(() => response.destroy());
    });
    this.#server.requestTimeout = REQUEST_MS;
    this.#server.headersTimeout = REQUEST_MS;
    this.#server.keepAliveTimeout = IDLE_CONNECTION_MS;
    this.#server.maxConnections = CONNECTIONS_MAX;
  }

  /** Opens the port, 0 for any free one. @returns the port */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, () => {
        const address = this.#server.address();
        resolve(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  }

  /** Takes no more orders, finishes those it has, ends the workers. */
  stop(): Promise<void> {
    this.#stopping ??= this.#finish();
    return this.#stopping;
  }

  async #finish(): Promise<void> {
    const timer = setTimeout(() => this.#server.closeAllConnections(), FINISH_WITHIN_MS);
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    await closed;
    clearTimeout(timer);
    await this.#workers.stop();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "" } = request;
    if (method === "GET" && url === "/healthz") return await this.#health(response);
    if (method === "GET" && url === "/metrics") return await this.#scrape(request, response);
    if (method === "POST" && isWirePath(url)) return await this.#answerProven(request, response, url);
    say(response, 404, "There is nothing at this address.");
  }

  async #health(response: ServerResponse): Promise<void> {
    const status = await this.#workers.status();
    const ok = status.workers > 0 && this.#stopping === undefined;
    response.writeHead(ok ? 200 : 503, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: ok ? "ok" : "down", ...status }));
  }

  async #scrape(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await this.#metrics?.(request)) ?? null;
    if (text === null) return say(response, 401, "A scraper needs the token of this service.");
    say(response, 200, text);
  }

  async #answerProven(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const admitted = await this.#gate.admit(request, path);
    if (!admitted.proven) {
      countServiceAnswer(`turned away ${admitted.status}`);
      response.setHeader("connection", "close");
      return say(response, admitted.status, admitted.words);
    }
    const { nonce, body } = admitted;
    const answer = path === WIRE_PATHS.jobs ? await this.#order(nonce, body) : await this.#status(path, body);
    countServiceAnswer(answer?.kind ?? "unreadable");
    if (answer === null) return say(response, 400, "The order cannot be read.");
    const bytes = encodeAnswer(answer);
    const status = STATUS_OF[answer.kind];
    // Asked after the run: a stop that began meanwhile waits for connections to close.
    if (this.#stopping !== undefined) response.setHeader("connection", "close");
    if (answer.kind === "refused") response.setHeader("retry-after", String(answer.retryAfterSeconds));
    response.setHeader(WIRE_HEADERS.signature, answerSignature(this.#secret, { nonce, status }, bytes));
    response.writeHead(status, {
      "content-type": "application/octet-stream",
      "content-length": bytes.byteLength,
    });
    response.end(bytes);
  }

  async #status(path: string, body: Uint8Array): Promise<ServiceAnswer> {
    if (path === WIRE_PATHS.gone) this.#orders.get(Buffer.from(body).toString("latin1"))?.abort();
    return { kind: "status", status: await this.#workers.status() };
  }

  async #order(nonce: string, body: Uint8Array): Promise<ServiceAnswer | null> {
    const gone = new AbortController();
    this.#orders.set(nonce, gone);
    try {
      return await this.#run(body, gone.signal);
    } finally {
      this.#orders.delete(nonce);
    }
  }

  async #run(body: Uint8Array, signal: AbortSignal): Promise<ServiceAnswer | null> {
    const received = parseOrder(body);
    if (received === null) return null;
    const dataset = this.#bars.of(received);
    if (dataset === null) return { kind: "unknownBars" };
    if (this.#stopping !== undefined)
      return { kind: "refused", message: "The sandbox is shutting down.", retryAfterSeconds: 5 };
    const startedMs = performance.now();
    try {
      const { userId, mode, source, language, inputs, expected } = received;
      const order = { userId, mode, source, language, dataset, inputs, expected };
      const delivery = await this.#workers.deliver(order, signal);
      if (mode === "run") countRun("guest", outcomeOf(delivery), (performance.now() - startedMs) / 1_000);
      return { kind: "delivery", ...delivery };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "UNAVAILABLE") throw error;
      return { kind: "refused", message: error.message, retryAfterSeconds: error.retryAfterSeconds ?? 5 };
    }
  }
}

function isWirePath(url: string): boolean {
  return Object.values<string>(WIRE_PATHS).includes(url);
}

function outcomeOf({ answer }: Delivery): string {
  return answer.type === "failed" ? errorCodeOf(answer) : "ok";
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(words);
}
