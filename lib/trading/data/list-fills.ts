import { badCursor, page, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_MAX, type PageQuery, totalOf } from "@/lib/paging";
import type { TradeList } from "@/lib/trading/data/list-closed-trades";
import type { FillDto } from "@/lib/trading/trade-schema";

interface Row extends Omit<FillDto, "kind" | "executedAt" | "receivedAt"> {
  executedAt: Date;
  receivedAt: Date;
}

/**
 * Fills of an account that happened before `until`, the newest first, those that were taken back included. Who may see
 * the account is the caller's to know.
 * @throws AppError VALIDATION on `cursor`.
 */
export async function listFills(
  accountId: string,
  { limit, cursor }: PageQuery,
  until: Date | null,
): Promise<TradeList<FillDto>> {
  const position = cursor === undefined ? undefined : readPosition(cursor);
  const [rows, counted] = await Promise.all([
    readPage(accountId, { limit: limit + 1, position, until }),
    position === undefined ? countFills(accountId, until) : undefined,
  ]);
  const { items, nextCursor } = page(rows, limit, ({ executedAt, seq }) => ({
    at: `${executedAt.getTime()}`,
    seq: `${seq}`,
  }));
  return {
    items: items.map(({ executedAt, receivedAt, ...fill }) => ({
      kind: "fill",
      ...fill,
      executedAt: executedAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
    })),
    nextCursor,
    ...(counted === undefined ? {} : totalOf(counted)),
  };
}

interface Position {
  at: Date;
  seq: bigint;
}

function readPosition(cursor: string): Position {
  const { at, seq } = readCursor(cursor, ["at", "seq"]);
  if (!/^-?\d{1,14}$/.test(at) || !/^\d{1,18}$/.test(seq)) throw badCursor();
  return { at: new Date(Number(at)), seq: BigInt(seq) };
}

async function readPage(
  accountId: string,
  { limit, position, until }: { limit: number; position: Position | undefined; until: Date | null },
): Promise<Row[]> {
  const behind =
    position === undefined
      ? Prisma.empty
      : Prisma.sql`AND (e.executed_at, e.seq) < (${position.at}, ${position.seq})`;
  const publicVoid = until === null ? Prisma.empty : Prisma.sql`AND v.executed_at <= ${until}`;
  return await db().$queryRaw<Row[]>`
    SELECT e.seq::float8 AS seq, i.code AS symbol, e.side::text AS side, e.qty::text AS qty, e.price::text AS price,
           e.fee::text AS fee, e.fee_currency AS "feeCurrency", e.executed_at AS "executedAt",
           e.received_at AS "receivedAt", v.seq::float8 AS "voidedBy"
      FROM account_event e JOIN instrument i ON i.id = e.instrument_id
      LEFT JOIN account_event v ON v.account_id = e.account_id AND v.voids_seq = e.seq ${publicVoid}
     WHERE e.account_id = ${accountId}::uuid AND e.kind = 'fill' ${happenedBefore(until)} ${behind}
     ORDER BY e.executed_at DESC, e.seq DESC LIMIT ${limit}`;
}

function happenedBefore(until: Date | null): Prisma.Sql {
  return until === null ? Prisma.empty : Prisma.sql`AND e.executed_at <= ${until}`;
}

async function countFills(accountId: string, until: Date | null): Promise<number> {
  const [row] = await db().$queryRaw<{ counted: number }[]>`
    SELECT count(*)::int AS counted FROM (
      SELECT FROM account_event e
       WHERE e.account_id = ${accountId}::uuid AND e.kind = 'fill' ${happenedBefore(until)} LIMIT ${COUNT_MAX + 1}) t`;
  return row?.counted ?? 0;
}
