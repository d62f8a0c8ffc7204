/** An execution, before it has a place in an account. Decimals are text with the scale the source wrote. */
export interface FillFact {
  kind: "fill";
  /** Unique in the account: the source's own id, or one built from the line. */
  externalId: string;
  /** Code of the instrument. */
  symbol: string;
  side: "buy" | "sell";
  /** > 0, in units of the base. */
  qty: string;
  /** > 0, in the quote currency. */
  price: string;
  /** Cost of the execution, negative for a rebate; null where the source tells none. */
  fee: { amount: string; currency: string } | null;
  executedAtMs: number;
}

/** Money in or out, or a cost that belongs to no fill. */
export interface FlowFact {
  kind: "deposit" | "withdrawal" | "fee";
  externalId: string;
  /** > 0. */
  amount: string;
  currency: string;
  executedAtMs: number;
}

/** Takes back an earlier event, which stays readable. */
export interface VoidFact {
  kind: "void";
  externalId: string;
  voidsSeq: bigint;
  executedAtMs: number;
}

/**
 * What is earned beside trades: dividends, interest, funding, rebates. It is profit, unlike a flow, and part of no trade
 * (docs/decisions/0023-income.md).
 */
export interface IncomeFact {
  kind: "income";
  externalId: string;
  /** Not 0; below zero where it was paid. */
  amount: string;
  currency: string;
  executedAtMs: number;
}

export type EventFact = FillFact | FlowFact | IncomeFact | VoidFact;

/** An event in its place: the `seq`th of its account, numbered from 1 without a gap. */
export type AccountEventFact = EventFact & { seq: bigint; receivedAtMs: number };
