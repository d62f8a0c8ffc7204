import type { Actor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db";
import { readDailyCloses } from "@/lib/market-data/data/read-daily-closes";
import { DAY_MS, utcDay } from "@/lib/time";
import { type AccountColumns, readEventColumns } from "@/lib/trading/data/read-event-columns";
import type { DerivedAccount } from "@/lib/trading/derive-account";
import { derivePriced, pricesWanted } from "@/lib/trading/derive-priced";
import { toEquityMonths } from "@/lib/trading/equity-months";

/** An account with what was derived of it. */
export interface DerivedRow {
  account: AccountColumns;
  derived: DerivedAccount;
}

/**
 * Derives positions, round trips and daily marks of accounts anew from all their events and stores them in place of the
 * old ones. An account whose events moved on meanwhile stays dirty and is derived again by the next run.
 * @param now the last complete UTC day before it is the last that is marked.
 */
export async function deriveAccounts(
  _actor: Actor,
  accountIds: readonly string[],
  now: Date,
): Promise<DerivedRow[]> {
  const accounts = await readEventColumns(accountIds);
  const stored = await readDailyCloses(pricesWanted(accounts));
  const throughDay = utcDay(now.getTime()) - 1;
  const rows = accounts.map((account) => ({ account, derived: derivePriced(account, stored, throughDay) }));
  await inTransaction((tx) => storeDerived(tx, rows, now), { seconds: 60 });
  return rows;
}

async function storeDerived(tx: Tx, rows: readonly DerivedRow[], now: Date): Promise<void> {
  const ids = rows.map(({ account }) => account.accountId);
  const locked = await tx.$queryRaw<{ id: string; head_seq: bigint }[]>`
    SELECT id::text, head_seq FROM trading_account WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const heads = new Map(locked.map(({ id, head_seq }) => [id, head_seq]));
  const current = rows.filter(({ account }) => heads.get(account.accountId) === account.headSeq);
  const currentIds = current.map(({ account }) => account.accountId);
  await storeMonths(tx, current, currentIds);
  await storeRoundTrips(tx, current, currentIds);
  await storePositions(tx, current, currentIds);
  const marks = current.map(({ derived }) => lastMark(derived));
  await tx.$executeRaw`
    UPDATE trading_account a SET dirty_from = NULL, derived_at = ${now}, last_equity = m.equity::numeric, last_mark_at = m.at
      FROM unnest(${currentIds}::uuid[], ${marks.map(({ equity }) => equity)}::float8[],
                  ${marks.map(({ at }) => at)}::timestamptz[]) AS m(id, equity, at)
     WHERE a.id = m.id`;
}

function lastMark({ daily }: DerivedAccount): { equity: number | null; at: Date | null } {
  const last = daily.equity.findLastIndex((value) => !Number.isNaN(value));
  if (last < 0) return { equity: null, at: null };
  return { equity: daily.equity[last] ?? null, at: new Date((daily.firstDay + last + 1) * DAY_MS) };
}

async function storeMonths(tx: Tx, rows: readonly DerivedRow[], ids: readonly string[]): Promise<void> {
  const months = rows.flatMap(({ account, derived }) =>
    toEquityMonths(derived.daily).map((month) => ({ accountId: account.accountId, ...month })),
  );
  // Months that are the same bytes stay untouched: a nightly run writes the last one only.
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT * FROM unnest(${months.map(({ accountId }) => accountId)}::uuid[], ${months.map(({ month }) => month)}::date[],
                           ${months.map(({ n }) => n)}::smallint[], ${months.map(({ data }) => data)}::bytea[])
                    AS f(account_id, month, n, data)),
    gone AS (
      DELETE FROM equity_month e WHERE e.account_id = ANY(${ids}::uuid[])
         AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.account_id = e.account_id AND f.month = e.month))
    INSERT INTO equity_month AS e (account_id, month, n, data) SELECT account_id, month, n, data FROM fresh
    ON CONFLICT (account_id, month) DO UPDATE SET n = excluded.n, data = excluded.data
      WHERE e.data IS DISTINCT FROM excluded.data`;
}

async function storeRoundTrips(tx: Tx, rows: readonly DerivedRow[], ids: readonly string[]): Promise<void> {
  const trips = rows.flatMap(({ account, derived }) =>
    derived.roundTrips.map((trip, index) => ({
      ...trip,
      accountId: account.accountId,
      n: index + 1,
      instrumentId: account.instrumentIds[trip.instrument] ?? "",
    })),
  );
  const floats = (read: (trip: (typeof trips)[number]) => number) => trips.map(read);
  await tx.$executeRaw`
    WITH fresh AS (
      SELECT * FROM unnest(${trips.map(({ accountId }) => accountId)}::uuid[], ${floats(({ n }) => n)}::int[],
        ${trips.map(({ instrumentId }) => instrumentId)}::uuid[],
        ${trips.map(({ direction }) => (direction > 0 ? "buy" : "sell"))}::text[],
        ${floats(({ qty }) => qty)}::float8[], ${floats(({ openPrice }) => openPrice)}::float8[],
        ${floats(({ closePrice }) => closePrice)}::float8[], ${floats(({ openedAt }) => openedAt)}::float8[],
        ${floats(({ closedAt }) => closedAt)}::float8[], ${floats(({ pnl }) => pnl)}::float8[],
        ${floats(({ fees }) => fees)}::float8[])
        AS f(account_id, n, instrument_id, side, qty, open_price, close_price, opened_at, closed_at, pnl, fees)),
    gone AS (
      DELETE FROM round_trip r WHERE r.account_id = ANY(${ids}::uuid[])
         AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.account_id = r.account_id AND f.n = r.n))
    INSERT INTO round_trip AS r (account_id, n, instrument_id, side, qty, open_price, close_price, opened_at, closed_at, pnl, fees)
    SELECT account_id, n, instrument_id, side::"TradeSide", qty::numeric, open_price::numeric, close_price::numeric,
           to_timestamp(opened_at / 1000), to_timestamp(closed_at / 1000), pnl::numeric, fees::numeric FROM fresh
    ON CONFLICT (account_id, n) DO UPDATE
      SET instrument_id = excluded.instrument_id, side = excluded.side, qty = excluded.qty,
          open_price = excluded.open_price, close_price = excluded.close_price, opened_at = excluded.opened_at,
          closed_at = excluded.closed_at, pnl = excluded.pnl, fees = excluded.fees
      WHERE (r.instrument_id, r.side, r.qty, r.open_price, r.close_price, r.opened_at, r.closed_at, r.pnl, r.fees)
        IS DISTINCT FROM (excluded.instrument_id, excluded.side, excluded.qty, excluded.open_price, excluded.close_price,
                          excluded.opened_at, excluded.closed_at, excluded.pnl, excluded.fees)`;
}

async function storePositions(tx: Tx, rows: readonly DerivedRow[], ids: readonly string[]): Promise<void> {
  const open = rows.flatMap(({ account, derived }) =>
    derived.positions.map((position) => ({
      ...position,
      accountId: account.accountId,
      instrumentId: account.instrumentIds[position.instrument] ?? "",
    })),
  );
  // As text: arrays of numbers carry no NaN, which says that a rate was missing.
  await tx.$executeRaw`DELETE FROM position WHERE account_id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO position (account_id, instrument_id, qty, avg_cost, realised, opened_seq)
    SELECT a, i, q::numeric, c::numeric, r, s::bigint
      FROM unnest(${open.map(({ accountId }) => accountId)}::uuid[], ${open.map(({ instrumentId }) => instrumentId)}::uuid[],
                  ${open.map(({ qty }) => qty)}::float8[], ${open.map(({ avgCost }) => avgCost)}::float8[],
                  ${open.map(({ realisedNet }) => String(realisedNet))}::numeric[],
                  ${open.map(({ openedSeq }) => openedSeq)}::float8[]) AS p(a, i, q, c, r, s)`;
}
