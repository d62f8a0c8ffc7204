import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** A closed trade as it is stored, account's currency. */
export interface StoredRoundTrip {
  /** 1, 2, 3 … in the order of closing. */
  n: number;
  symbol: string;
  side: "buy" | "sell";
  qty: number;
  openPrice: number;
  closePrice: number;
  openedAt: Date;
  closedAt: Date;
  pnl: number;
  fees: number;
}

interface Row {
  n: number;
  symbol: string;
  side: "buy" | "sell";
  qty: number;
  open_price: number;
  close_price: number;
  opened_at: Date;
  closed_at: Date;
  pnl: number;
  fees: number;
}

/** Closed trades of an account, the newest first; with `beforeN` the page behind that trade. */
export async function readRoundTrips(
  accountId: string,
  { beforeN, limit, from }: { beforeN?: number | undefined; limit?: number; from?: Date } = {},
): Promise<StoredRoundTrip[]> {
  const behind = beforeN === undefined ? Prisma.empty : Prisma.sql`AND r.n < ${beforeN}`;
  const since = from === undefined ? Prisma.empty : Prisma.sql`AND r.opened_at >= ${from}`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT r.n, i.code AS symbol, r.side::text AS side, r.qty::float8 AS qty, r.open_price::float8 AS open_price,
           r.close_price::float8 AS close_price, r.opened_at, r.closed_at, r.pnl::float8 AS pnl, r.fees::float8 AS fees
      FROM round_trip r JOIN instrument i ON i.id = r.instrument_id
     WHERE r.account_id = ${accountId}::uuid ${behind} ${since} ORDER BY r.n DESC LIMIT ${limit ?? null}::bigint`;
  return rows.map(({ open_price, close_price, opened_at, closed_at, ...row }) => ({
    ...row,
    openPrice: open_price,
    closePrice: close_price,
    openedAt: opened_at,
    closedAt: closed_at,
  }));
}
