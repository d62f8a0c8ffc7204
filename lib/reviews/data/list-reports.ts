import { isCurator, type UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ReportState } from "@/lib/generated/prisma/enums";
import { REVIEW_COLUMNS, REVIEW_FROM, type ReviewRow, toReview } from "@/lib/reviews/data/review-row";
import type { ReportDto, ReportPage, ReportQuery } from "@/lib/reviews/schema";

interface ReportRow extends ReviewRow {
  report_id: string;
  state: ReportState;
  reason: string;
  reporter: string;
  indicator_id: string | null;
  slug: string | null;
  name: string | null;
  provider_id: string | null;
  provider_name: string | null;
  note: string | null;
  reported_at: Date;
  resolved_at: Date | null;
}

const REPORT_SELECT = Prisma.sql`
  SELECT ${REVIEW_COLUMNS}, p.id::text AS report_id, p.state::text, p.reason, w.handle AS reporter,
         i.id::text AS indicator_id, i.slug, i.name, t.id::text AS provider_id, t.display_name AS provider_name, p.note,
         p.created_at AS reported_at, p.resolved_at
         ${REVIEW_FROM}
    JOIN review_report p ON p.review_id = r.id
    JOIN app_user w ON w.id = p.reporter_id
    LEFT JOIN indicator i ON i.id = r.indicator_id
    LEFT JOIN provider t ON t.id = r.provider_id`;

/** Reports about reviews: open ones oldest first, decided ones newest first. @throws AppError FORBIDDEN. */
export async function listReports(actor: UserActor, query: ReportQuery): Promise<ReportPage> {
  if (!isCurator(actor)) throw new AppError("FORBIDDEN", "Only curators may do this.");
  const after = readUuidCursor(query.cursor);
  const ofState = Prisma.sql`WHERE p.state = ${query.state}::"ReportState"`;
  const oldestFirst = query.state === "open";
  const beyond =
    after === undefined
      ? Prisma.empty
      : oldestFirst
        ? Prisma.sql`AND p.id > ${after}::uuid`
        : Prisma.sql`AND p.id < ${after}::uuid`;
  const order = oldestFirst ? Prisma.sql`p.id` : Prisma.sql`p.id DESC`;
  const rows = await db().$queryRaw<ReportRow[]>`
    ${REPORT_SELECT} ${ofState} ${beyond} ORDER BY ${order} LIMIT ${query.limit + 1}`;
  const { items, nextCursor } = page(rows, query.limit, ({ report_id: id }) => ({ id }));
  return {
    items: items.map((row) => toReport(row, actor.userId)),
    nextCursor,
    ...(after === undefined
      ? { total: await db().reviewReport.count({ where: { state: query.state } }) }
      : {}),
  };
}

/** One report as the running transaction has it. @throws AppError NOT_FOUND. */
export async function readReport(tx: Tx, id: string, viewerId: string): Promise<ReportDto> {
  const rows = await tx.$queryRaw<ReportRow[]>`${REPORT_SELECT} WHERE p.id = ${id}::uuid`;
  const [row] = rows;
  if (row === undefined) throw notFound("The report");
  return toReport(row, viewerId);
}

function toReport(row: ReportRow, viewerId: string): ReportDto {
  return {
    id: row.report_id,
    state: row.state,
    reason: row.reason,
    reporter: row.reporter,
    ...subjectOf(row),
    review: toReview(row, viewerId),
    note: row.note,
    createdAt: row.reported_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  };
}

function subjectOf(row: ReportRow): Pick<ReportDto, "indicator" | "provider"> {
  const { indicator_id: id, slug, name, provider_id, provider_name } = row;
  const isIndicator = id !== null && slug !== null && name !== null;
  const isProvider = provider_id !== null && provider_name !== null;
  return {
    indicator: isIndicator ? { id, slug, name } : null,
    provider: isProvider ? { id: provider_id, displayName: provider_name } : null,
  };
}
