import type { IncomingMessage } from "node:http";
import { sameSecret } from "@/lib/same-secret";
import { BodyReader } from "@/lib/sandbox/service/remote/body-reader";
import { NonceStore } from "@/lib/sandbox/wire/nonce-store";
import { ORDER_BYTES_MAX } from "@/lib/sandbox/wire/order-packet";
import { CLOCK_TOLERANCE_MS, requestSignature, WIRE_HEADERS } from "@/lib/sandbox/wire/signature";

/** A request from somebody who holds the secret, seen for the first time. */
export interface ProvenRequest {
  proven: true;
  nonce: string;
  body: Uint8Array;
}

/** Why a request is not answered: the words go to whoever asked, so they say nothing of the secret. */
export interface TurnedAway {
  proven: false;
  status: 401 | 413 | 503;
  words: string;
}

/** Twice the tolerance: a request may come from a clock that is ahead. */
const NONCE_LIFE_MS = 2 * CLOCK_TOLERANCE_MS;
const NONCES_MAX = 200_000;
const ALL_BODIES_BYTES_MAX = 256 * 1024 ** 2;

/** Lets in what is signed, in time and new. */
export class RequestGate {
  readonly #secret: string;
  readonly #nonces = new NonceStore(NONCE_LIFE_MS, NONCES_MAX);
  readonly #bodies = new BodyReader({ bodyBytesMax: ORDER_BYTES_MAX, allBytesMax: ALL_BODIES_BYTES_MAX });

  constructor(secret: string) {
    this.#secret = secret;
  }

  async admit(request: IncomingMessage, path: string): Promise<ProvenRequest | TurnedAway> {
    const seal = readSeal(request);
    if (seal === null) return turnedAway(401, "The request is not signed.");
    if (Math.abs(Date.now() - seal.timeMs) > CLOCK_TOLERANCE_MS)
      return turnedAway(401, "The request's time is more than 60 seconds away: check both clocks.");
    const body = await this.#bodies.read(request.iterator({ destroyOnReturn: false }));
    if (body === "too long") return turnedAway(413, "The request is too long.");
    if (body === "too many") return turnedAway(503, "Too many requests at once.");
    const due = requestSignature(this.#secret, { path, timeMs: seal.timeMs, nonce: seal.nonce }, body);
    if (!sameSecret(seal.signature, due)) return turnedAway(401, "The signature is wrong.");
    // Last: only who holds the secret can fill the store.
    const claim = this.#nonces.claim(seal.nonce, Date.now());
    if (claim === "replayed") return turnedAway(401, "The request was sent before.");
    if (claim === "full") return turnedAway(503, "Too many requests within two minutes.");
    return { proven: true, nonce: seal.nonce, body };
  }
}

function turnedAway(status: TurnedAway["status"], words: string): TurnedAway {
  return { proven: false, status, words };
}

function readSeal({ headers }: IncomingMessage): { timeMs: number; nonce: string; signature: string } | null {
  const {
    [WIRE_HEADERS.time]: time,
    [WIRE_HEADERS.nonce]: nonce,
    [WIRE_HEADERS.signature]: signature,
  } = headers;
  if (typeof time !== "string" || typeof nonce !== "string" || typeof signature !== "string") return null;
  if (!/^\d{1,15}$/.test(time) || !/^[0-9a-f]{32}$/.test(nonce)) return null;
  return { timeMs: Number(time), nonce, signature };
}
