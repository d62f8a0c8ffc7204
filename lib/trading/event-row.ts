import type { AccountEventFact } from "@/lib/trading/account-event";
import type { ChainedEvent } from "@/lib/trading/plan-append";

/** An event as SQL reads it: decimals as text, times as epoch ms. */
export interface EventRow {
  seq: bigint;
  kind: "fill" | "deposit" | "withdrawal" | "fee" | "income" | "void";
  external_id: string;
  symbol: string | null;
  side: "buy" | "sell" | null;
  qty: string | null;
  price: string | null;
  amount: string | null;
  currency: string | null;
  fee: string | null;
  fee_currency: string | null;
  executed_at: Date;
  received_at: Date;
  voids_seq: bigint | null;
}

/** An event of the database as the rest of the product knows it. The table's checks vouch for what a kind has. */
export function eventOfRow(row: EventRow): AccountEventFact {
  const place = {
    seq: row.seq,
    externalId: row.external_id,
    executedAtMs: row.executed_at.getTime(),
    receivedAtMs: row.received_at.getTime(),
  };
  switch (row.kind) {
    case "fill": {
      const fee = row.fee === null ? null : { amount: row.fee, currency: row.fee_currency ?? "" };
      const side = row.side ?? "buy";
      return {
        ...place,
        kind: "fill",
        symbol: row.symbol ?? "",
        side,
        qty: row.qty ?? "",
        price: row.price ?? "",
        fee,
      };
    }
    case "void":
      return { ...place, kind: "void", voidsSeq: row.voids_seq ?? 0n };
    default:
      return { ...place, kind: row.kind, amount: row.amount ?? "", currency: row.currency ?? "" };
  }
}

/** An event as it is inserted; its fields are columns, of which those the kind has not are missing. */
export function rowOfEvent({ event, hash }: ChainedEvent, instruments: ReadonlyMap<string, string>) {
  const place = {
    seq: event.seq.toString(),
    kind: event.kind,
    external_id: event.externalId,
    executed_ms: event.executedAtMs,
    hash: Buffer.from(hash).toString("hex"),
  };
  switch (event.kind) {
    case "fill": {
      const { symbol, side, qty, price, fee } = event;
      const cost = { fee: fee?.amount, fee_currency: fee?.currency };
      return { ...place, instrument_id: instruments.get(symbol), side, qty, price, ...cost };
    }
    case "void":
      return { ...place, voids_seq: event.voidsSeq.toString() };
    default:
      return { ...place, amount: event.amount, currency: event.currency };
  }
}
