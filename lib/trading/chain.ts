import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/canonical-json";
import type { EventFact } from "@/lib/trading/account-event";
import { chainInput } from "@/lib/trading/hash-input";

/** Bytes of every hash here (SHA-256). */
export const HASH_BYTES = 32;

/** The hash before the first event of an account. */
export const CHAIN_START: Uint8Array = new Uint8Array(HASH_BYTES);

/**
 * The record that is hashed: canonical JSON (RFC 8785) of what the event says, decimals as text with their scale. The
 * same text as `account_event_record()` of the database.
 */
export function recordText(accountId: string, event: EventFact & { seq: bigint }): string {
  return canonicalJson({
    account: accountId,
    id: event.externalId,
    kind: event.kind,
    seq: Number(event.seq),
    ts: new Date(event.executedAtMs).toISOString(),
    ...contentOf(event),
  });
}

function contentOf(event: EventFact): Record<string, string | number | undefined> {
  switch (event.kind) {
    case "fill":
      return {
        symbol: event.symbol,
        side: event.side,
        qty: decimalText(event.qty),
        price: decimalText(event.price),
        fee: event.fee === null ? undefined : decimalText(event.fee.amount),
        feeCurrency: event.fee?.currency,
      };
    case "void":
      return { voids: Number(event.voidsSeq) };
    default:
      return { amount: decimalText(event.amount), currency: event.currency };
  }
}

/** A decimal as PostgreSQL writes it back: the scale stays, leading zeros and the sign of zero go. */
export function decimalText(text: string): string {
  const [, sign, whole = "", fraction = ""] = /^(-?)0*(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === "") throw new RangeError(`"${text.slice(0, 60)}" is not a decimal number`);
  return `${sign === "-" && /[1-9]/.test(whole + fraction) ? "-" : ""}${whole}${fraction}`;
}

/** The chain hash after a record: `SHA-256(hash before ‖ record)`. */
export function chainHash(previous: Uint8Array, record: string): Uint8Array {
  return sha256(chainInput(previous, record));
}

export function sha256(data: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(data).digest());
}
