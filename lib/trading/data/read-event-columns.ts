import { db, type Tx } from "@/lib/db";
import {
  COLUMN_NAMES,
  EVENT_KINDS,
  type EventColumns,
  type TradedInstrument,
} from "@/lib/trading/event-columns";

/** An account with its events as columns. */
export interface AccountColumns {
  accountId: string;
  currency: string;
  periodsPerYear: number;
  headSeq: bigint;
  instrumentIds: readonly string[];
  events: EventColumns;
}

interface Row {
  account_id: string;
  currency: string;
  periods_per_year: number;
  head_seq: bigint;
  n: number;
  instruments: { id: string; code: string; base: string; quote: string }[] | null;
  currencies: string[] | null;
  packed: Uint8Array;
}

const { fill, deposit, withdrawal, fee, income } = EVENT_KINDS;

/**
 * The events in force of many accounts as float64 columns, packed by the database: one row an account. Positions are
 * summed as exact decimals there, so that a flat one is exactly 0.
 * @param since only events at this time or later come back; `held` counts those before it all the same.
 */
export async function readEventColumns(
  accountIds: readonly string[],
  tx: Tx = db(),
  since: Date | null = null,
): Promise<AccountColumns[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH live AS (
      SELECT e.*, coalesce(e.amount, e.fee, 0) AS money, coalesce(e.currency, e.fee_currency) AS money_currency,
             CASE e.side WHEN 'sell' THEN -e.qty ELSE e.qty END AS signed
        FROM account_event e
       WHERE e.account_id = ANY(${accountIds}::uuid[]) AND e.kind <> 'void'
         AND NOT EXISTS (SELECT 1 FROM account_event v
                          WHERE v.account_id = e.account_id AND v.voids_seq = e.seq AND v.voids_seq IS NOT NULL)),
    traded AS (
      SELECT account_id, array_agg(instrument_id ORDER BY instrument_id) AS ids
        FROM (SELECT DISTINCT account_id, instrument_id FROM live WHERE instrument_id IS NOT NULL) t GROUP BY 1),
    money AS (
      SELECT account_id, array_agg(c ORDER BY c) AS currencies
        FROM (SELECT DISTINCT account_id, money_currency AS c FROM live WHERE money_currency IS NOT NULL) t GROUP BY 1),
    placed AS (
      SELECT l.account_id, l.seq, l.executed_at, l.kind, l.price, l.signed, l.money,
             coalesce(array_position(t.ids, l.instrument_id), 0) - 1 AS instrument,
             coalesce(array_position(m.currencies, l.money_currency), 0) - 1 AS currency,
             sum(l.signed) OVER (PARTITION BY l.account_id, l.instrument_id ORDER BY l.executed_at, l.seq) AS held
        FROM live l LEFT JOIN traded t USING (account_id) LEFT JOIN money m USING (account_id)),
    packed AS (
      SELECT account_id, count(*)::int AS n,
             string_agg(float8send(seq::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send((extract(epoch FROM executed_at) * 1000)::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(CASE kind WHEN 'fill' THEN ${fill}::float8 WHEN 'deposit' THEN ${deposit}::float8
               WHEN 'withdrawal' THEN ${withdrawal}::float8 WHEN 'income' THEN ${income}::float8 ELSE ${fee}::float8 END), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(instrument::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(coalesce(signed, 0)::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(coalesce(price, 0)::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(coalesce(held, 0)::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(money::float8), ''::bytea ORDER BY executed_at, seq)
          || string_agg(float8send(currency::float8), ''::bytea ORDER BY executed_at, seq) AS packed
        FROM placed WHERE executed_at >= coalesce(${since}::timestamptz, '-infinity') GROUP BY account_id)
    SELECT a.id::text AS account_id, a.currency, a.periods_per_year, a.head_seq, coalesce(p.n, 0) AS n,
           m.currencies, coalesce(p.packed, ''::bytea) AS packed,
           (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'base', i.base, 'quote', i.quote)
                             ORDER BY array_position(t.ids, i.id))
              FROM instrument i WHERE i.id = ANY(t.ids)) AS instruments
      FROM trading_account a LEFT JOIN packed p ON p.account_id = a.id
      LEFT JOIN traded t ON t.account_id = a.id LEFT JOIN money m ON m.account_id = a.id
     WHERE a.id = ANY(${accountIds}::uuid[]) ORDER BY a.id`;
  return rows.map(toColumns);
}

function toColumns(row: Row): AccountColumns {
  const instruments = row.instruments ?? [];
  const values = bigEndianFloats(row.packed);
  const column = (name: (typeof COLUMN_NAMES)[number]) => {
    const at = COLUMN_NAMES.indexOf(name) * row.n;
    return values.subarray(at, at + row.n);
  };
  const traded: TradedInstrument[] = instruments.map(({ code, base, quote }) => ({ code, base, quote }));
  return {
    accountId: row.account_id,
    currency: row.currency,
    periodsPerYear: row.periods_per_year,
    headSeq: row.head_seq,
    instrumentIds: instruments.map(({ id }) => id),
    events: {
      length: row.n,
      seq: column("seq"),
      time: column("time"),
      kind: column("kind"),
      instrument: column("instrument"),
      qty: column("qty"),
      price: column("price"),
      held: column("held"),
      amount: column("amount"),
      currency: column("currency"),
      instruments: traded,
      currencies: row.currencies ?? [],
    },
  };
}

/** Numbers that PostgreSQL packed with `float8send`: the highest byte comes first. */
export function bigEndianFloats(bytes: Uint8Array): Float64Array {
  const copy = Buffer.from(bytes);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const values = new Float64Array(copy.length / 8);
  for (let index = 0; index < values.length; index += 1) values[index] = view.getFloat64(index * 8, false);
  return values;
}
