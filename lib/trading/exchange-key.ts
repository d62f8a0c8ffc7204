import { createHash } from "node:crypto";
import type { ExchangeId } from "@/lib/trading/exchanges";

const HINT_CHARS = 4;
const FINGERPRINT_DIGITS = 16;

/** What reads an account of an exchange. Never logged, never returned. */
export interface ExchangeKeys {
  apiKey: string;
  secret: string;
}

/** What a key is, as the exchange tells. */
export interface KeyReport {
  /** The exchange's own number of the account the key belongs to. */
  account: string;
  /** What it may do beyond reading, as the exchange calls it. */
  excess: readonly string[];
  /** What it would have to read and may not, as the exchange calls it. */
  missing: readonly string[];
}

/** What is shown of a key: enough to find it in the exchange's list, nothing to guess it by. */
export function keyMarks({ apiKey }: ExchangeKeys): { keyHint: string; keyFingerprint: string } {
  return { keyHint: apiKey.slice(-HINT_CHARS), keyFingerprint: sha256(apiKey).slice(0, FINGERPRINT_DIGITS) };
}

/** Names an account of an exchange without telling it. */
export function exchangeAccountHash(exchange: ExchangeId, account: string): string {
  return sha256(`${exchange}:${account}`);
}

/** What binds encrypted keys to their account. */
export function keysContext(accountId: string): string {
  return `exchange-keys:${accountId}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
