import { createHmac } from "node:crypto";

/**
 * What a service is asked; the path is part of what is signed. `gone` names the nonce of an order nobody waits for any
 * more; its answer is the status.
 */
export const WIRE_PATHS = { jobs: "/v1/jobs", status: "/v1/status", gone: "/v1/gone" } as const;

/** Names of the headers, lower case as Node reads them. */
export const WIRE_HEADERS = {
  time: "x-sandbox-time",
  nonce: "x-sandbox-nonce",
  signature: "x-sandbox-signature",
} as const;

/** A request is refused when its clock is further away than this. */
export const CLOCK_TOLERANCE_MS = 60_000;

export interface RequestSeal {
  path: string;
  timeMs: number;
  /** 32 hexadecimal digits, never used twice. */
  nonce: string;
}

/** HMAC-SHA256 over what is asked where, when, and under which nonce. */
export function requestSignature(
  secret: string,
  { path, timeMs, nonce }: RequestSeal,
  body: Uint8Array,
): string {
  return hmac(secret, `touchstone-sandbox-request-1\n${path}\n${timeMs}\n${nonce}\n`, body);
}

/** Binds an answer to the nonce of its request: it can be neither forged nor taken from another request. */
export function answerSignature(
  secret: string,
  { nonce, status }: { nonce: string; status: number },
  body: Uint8Array,
): string {
  return hmac(secret, `touchstone-sandbox-answer-1\n${nonce}\n${status}\n`, body);
}

function hmac(secret: string, head: string, body: Uint8Array): string {
  return createHmac("sha256", secret).update(head).update(body).digest("hex");
}
