import { badCursor, page, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import type { ClosedTradeDto } from "@/lib/trading/trade-schema";

/** A page of an account's trades, newest first. */
export interface TradeList<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: number;
  totalIsEstimate?: true;
}

interface Row extends Omit<ClosedTradeDto, "kind" | "openedAt" | "closedAt"> {
  n: number;
  openedAt: Date;
  closedAt: Date;
}

/**
 * Trades of an account that were closed before `until`, the newest first. Who may see the account is the caller's to
 * know. A page follows the moment of closing, so that deriving anew with a late trade shifts nothing.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function listClosedTrades(
  accountId: string,
  { limit, cursor }: PageQuery,
  until: Date | null,
): Promise<TradeList<ClosedTradeDto>> {
  const position = cursor === undefined ? undefined : readPosition(cursor);
  const [rows, counted] = await Promise.all([
    readPage(accountId, { limit: limit + 1, position, until }),
    position === undefined ? countClosed(accountId, until) : undefined,
  ]);
  const { items, nextCursor } = page(rows, limit, ({ closedAt, n }) => ({
    at: `${closedAt.getTime()}`,
    n: `${n}`,
  }));
  return {
    items: items.map(({ n: _, openedAt, closedAt, ...trade }) => ({
      kind: "closed",
      ...trade,
      openedAt: openedAt.toISOString(),
      closedAt: closedAt.toISOString(),
    })),
    nextCursor,
    ...(counted === undefined ? {} : totalOf(counted)),
  };
}

interface Position {
  at: Date;
  n: number;
}

function readPosition(cursor: string): Position {
  const { at, n } = readCursor(cursor, ["at", "n"]);
  if (!/^-?\d{1,14}$/.test(at) || !/^\d{1,9}$/.test(n)) throw badCursor();
  return { at: new Date(Number(at)), n: Number(n) };
}

async function readPage(
  accountId: string,
  { limit, position, until }: { limit: number; position: Position | undefined; until: Date | null },
): Promise<Row[]> {
  const behind =
    position === undefined
      ? Prisma.empty
      : Prisma.sql`AND (r.closed_at, r.n) < (${position.at}, ${position.n})`;
  return await db().$queryRaw<Row[]>`
    SELECT r.n, i.code AS symbol, r.side::text AS side, trim_scale(r.qty)::text AS qty,
           trim_scale(r.open_price)::text AS "openPrice", trim_scale(r.close_price)::text AS "closePrice",
           r.opened_at AS "openedAt", r.closed_at AS "closedAt", trim_scale(r.pnl)::text AS pnl,
           trim_scale(r.fees)::text AS fees, o.seq::float8 AS "openedSeq", c.seq::float8 AS "closedSeq"
      FROM round_trip r JOIN instrument i ON i.id = r.instrument_id
      LEFT JOIN LATERAL (${fillAt(Prisma.sql`r.opened_at`, Prisma.sql`e.side = r.side`)} LIMIT 1) o ON true
      LEFT JOIN LATERAL (${fillAt(Prisma.sql`r.closed_at`, Prisma.sql`e.side <> r.side`)} DESC LIMIT 1) c ON true
     WHERE r.account_id = ${accountId}::uuid ${closedBefore(until)} ${behind}
     ORDER BY r.closed_at DESC, r.n DESC LIMIT ${limit}`;
}

/** The fills of a trade's instrument at a moment, in their order. */
function fillAt(moment: Prisma.Sql, side: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT e.seq FROM account_event e
     WHERE e.account_id = r.account_id AND e.executed_at = ${moment} AND e.instrument_id = r.instrument_id
       AND e.kind = 'fill' AND ${side}
       AND NOT EXISTS (SELECT FROM account_event v WHERE v.account_id = e.account_id AND v.voids_seq = e.seq)
     ORDER BY e.seq`;
}

function closedBefore(until: Date | null): Prisma.Sql {
  return until === null ? Prisma.empty : Prisma.sql`AND r.closed_at <= ${until}`;
}

async function countClosed(accountId: string, until: Date | null): Promise<number> {
  const [row] = await db().$queryRaw<{ counted: number }[]>`
    SELECT count(*)::int AS counted FROM (
      SELECT FROM round_trip r WHERE r.account_id = ${accountId}::uuid ${closedBefore(until)} LIMIT ${COUNT_MAX + 1}) t`;
  return row?.counted ?? 0;
}
