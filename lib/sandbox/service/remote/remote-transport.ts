import { randomBytes } from "node:crypto";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { AppError } from "@/lib/errors";
import { sameSecret } from "@/lib/same-secret";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { busyError, goneError } from "@/lib/sandbox/sandbox-error";
import { BarsLedger } from "@/lib/sandbox/service/bars-ledger";
import { type PostAnswer, postBytes } from "@/lib/sandbox/service/remote/post-bytes";
import type { SandboxStatus } from "@/lib/sandbox/status";
import type { Delivery, Order, Transport } from "@/lib/sandbox/transport";
import { ANSWER_BYTES_MAX, parseAnswer, type ServiceAnswer } from "@/lib/sandbox/wire/answer-packet";
import { encodeOrder } from "@/lib/sandbox/wire/order-packet";
import { answerSignature, requestSignature, WIRE_HEADERS, WIRE_PATHS } from "@/lib/sandbox/wire/signature";
import { packedBarsBytes } from "@/lib/ta/packed-bars";

export interface RemoteOptions {
  url: string;
  secret: string;
  /** From the order to its whole answer; tests make it shorter. */
  deadlineMs?: number;
}

const { queueWaitMs, wallMs, killGraceMs, serviceTravelMs } = SANDBOX_LIMITS;
const DEADLINE_MS = queueWaitMs + wallMs + killGraceMs + serviceTravelMs;
const STATUS_DEADLINE_MS = 1_500;
const RETRY_AFTER_SECONDS = 5;
/** Shorter than the service keeps an idle connection, so that no order meets a closed one. */
const IDLE_CONNECTION_MS = 20_000;

/**
 * Carries orders to a sandbox service. Whatever goes wrong on the way is UNAVAILABLE: nothing is sent twice,
 * and nothing ever runs in this process instead.
 */
export class RemoteTransport implements Transport {
  readonly #url: URL;
  readonly #secret: string;
  readonly #deadlineMs: number;
  readonly #agent: HttpAgent;
  /** What the service should still hold; it says so when it does not. */
  readonly #sent = new BarsLedger(SANDBOX_LIMITS.serviceBarsCacheBytes);

  constructor({ url, secret, deadlineMs = DEADLINE_MS }: RemoteOptions) {
    this.#url = new URL(url.endsWith("/") ? url : `${url}/`);
    this.#secret = secret;
    this.#deadlineMs = deadlineMs;
    const Agent = this.#url.protocol === "https:" ? HttpsAgent : HttpAgent;
    this.#agent = new Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
  }

  async deliver(order: Order, signal?: AbortSignal): Promise<Delivery> {
    const deadline = AbortSignal.timeout(this.#deadlineMs);
    const send = (withBars: boolean) => this.#order(encodeOrder(order, withBars), deadline, signal);
    const { key, bars } = order.dataset;
    const withBars = bars > 0 && this.#sent.admit(`${bars}:${key}`, packedBarsBytes(bars)).send;
    let answer = await send(withBars);
    if (answer.kind === "unknownBars" && !withBars) answer = await send(true);
    if (answer.kind === "refused") throw busyError(answer.message, answer.retryAfterSeconds);
    if (answer.kind !== "delivery") throw unreachable(`it answered ${answer.kind} to a job`);
    return { answer: answer.answer, engine: answer.engine };
  }

  async status(): Promise<SandboxStatus> {
    const answer = await this.#ask("status", new Uint8Array(0), AbortSignal.timeout(STATUS_DEADLINE_MS));
    if (answer.kind !== "status")
      throw unreachable(`it answered ${answer.kind} to a question for its status`);
    return answer.status;
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
  }

  /** Sends an order. Its answer is waited for even when whoever ordered has gone: what runs is finished and noted. */
  async #order(body: Uint8Array, deadline: AbortSignal, signal?: AbortSignal): Promise<ServiceAnswer> {
    if (signal?.aborted) throw goneError();
    const nonce = newNonce();
    const tell = () => {
      // Untold, the service runs it: one run more, no harm.
      this.#ask("gone", Buffer.from(nonce), deadline).catch(() => undefined);
    };
    signal?.addEventListener("abort", tell, { once: true });
    try {
      return await this.#ask("jobs", body, deadline, nonce);
    } finally {
      signal?.removeEventListener("abort", tell);
    }
  }

  async #ask(
    what: keyof typeof WIRE_PATHS,
    body: Uint8Array,
    signal: AbortSignal,
    nonce = newNonce(),
  ): Promise<ServiceAnswer> {
    const path = WIRE_PATHS[what];
    const seal = { path, timeMs: Date.now(), nonce };
    const headers = {
      "content-type": "application/octet-stream",
      "content-length": String(body.byteLength),
      [WIRE_HEADERS.time]: String(seal.timeMs),
      [WIRE_HEADERS.nonce]: seal.nonce,
      [WIRE_HEADERS.signature]: requestSignature(this.#secret, seal, body),
    };
    const options = { headers, agent: this.#agent, signal, bytesMax: ANSWER_BYTES_MAX };
    const answer = await postBytes(new URL(path.slice(1), this.#url), body, options).catch((error) => {
      throw unreachable(error instanceof Error ? error.message : String(error));
    });
    return this.#read(answer, seal.nonce);
  }

  #read({ status, headers, body }: PostAnswer, nonce: string): ServiceAnswer {
    const given = headers[WIRE_HEADERS.signature];
    const due = answerSignature(this.#secret, { nonce, status }, body);
    if (typeof given !== "string" || !sameSecret(given, due)) {
      const words = Buffer.from(body).toString("latin1", 0, 100);
      throw unreachable(`its answer ${status} is not signed for this request: ${JSON.stringify(words)}`);
    }
    const answer = parseAnswer(body);
    if (answer === null) throw unreachable(`its answer ${status} cannot be read`);
    return answer;
  }
}

function newNonce(): string {
  return randomBytes(16).toString("hex");
}

function unreachable(detail: string): AppError {
  return new AppError("UNAVAILABLE", "The sandbox cannot be reached.", {
    detail: `sandbox service: ${detail}`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
