import { badCursor, isUuid, page, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { RiskLevel } from "@/lib/generated/prisma/enums";
import { COUNT_MAX, totalOf } from "@/lib/paging";
import type { ClosedRecord, GraveyardPage, GraveyardQuery } from "@/lib/providers/graveyard-schema";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import { literalLike } from "@/lib/text";
import { DAY_MS } from "@/lib/time";

interface Row {
  id: string;
  display_name: string;
  strategy: string;
  risk_level: RiskLevel;
  simulated: boolean;
  listed_at: Date;
  closed_at: Date;
  close_reason: string;
  level: number;
  metrics: unknown;
}

/** Records that were listed and have ended, those that ended last first. @throws AppError VALIDATION on `cursor`. */
export async function listGraveyard({ q, limit, cursor }: GraveyardQuery): Promise<GraveyardPage> {
  const before = cursor === undefined ? undefined : readPlace(cursor);
  const named =
    q === undefined
      ? Prisma.empty
      : Prisma.sql`AND lower(p.display_name || ' ' || p.strategy) LIKE ${`%${literalLike(q.trim().toLowerCase())}%`}`;
  const beyond =
    before === undefined
      ? Prisma.empty
      : Prisma.sql`AND (p.closed_at, p.id) < (${before.closedAt}, ${before.id}::uuid)`;
  const ended = Prisma.sql`p.status = 'closed' AND p.listed_at IS NOT NULL ${named}`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id::text, p.display_name, p.strategy, p.risk_level::text, a.kind = 'paper' AS simulated, p.listed_at,
           p.closed_at, p.close_reason, p.level, s.values AS metrics
      FROM provider p JOIN trading_account a ON a.id = p.account_id
      LEFT JOIN provider_stats s ON s.provider_id = p.id AND s."window" = 'all'
     WHERE ${ended} ${beyond} ORDER BY p.closed_at DESC, p.id DESC LIMIT ${limit + 1}`;
  const { items, nextCursor } = page(rows, limit, ({ id, closed_at }) => ({
    id,
    at: closed_at.toISOString(),
  }));
  const list = { items: items.map(toClosedRecord), nextCursor };
  return before === undefined ? { ...list, ...totalOf(await count(ended)) } : list;
}

function readPlace(cursor: string): { id: string; closedAt: Date } {
  const { id, at } = readCursor(cursor, ["id", "at"]);
  const closedAt = new Date(at);
  if (!isUuid(id) || Number.isNaN(closedAt.getTime())) throw badCursor();
  return { id, closedAt };
}

async function count(ended: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM provider p WHERE ${ended} LIMIT ${COUNT_MAX + 1}) found`;
  return row?.n ?? 0;
}

function toClosedRecord(row: Row): ClosedRecord {
  const { listed_at: listedAt, closed_at: closedAt, metrics } = row;
  return {
    id: row.id,
    displayName: row.display_name,
    strategy: row.strategy,
    riskLevel: row.risk_level,
    simulated: row.simulated,
    listedAt: listedAt.toISOString(),
    closedAt: closedAt.toISOString(),
    listedDays: Math.floor((closedAt.getTime() - listedAt.getTime()) / DAY_MS),
    reason: row.close_reason,
    level: row.level,
    metrics: metrics === null ? null : ProviderMetrics.parse(metrics),
  };
}
