import type { AuditPage, AuditQuery, AuditRow } from "@/lib/audit/schema";
import { page, readIdCursor } from "@/lib/cursor";
import { db } from "@/lib/db";

/** One page of the audit log, newest first, for whoever passed the admin gate. */
export async function auditList(query: AuditQuery): Promise<AuditPage> {
  const { cursor, limit, ...filters } = query;
  const rows = await newestEvents(filters, readIdCursor(cursor), limit + 1);
  const { items, nextCursor } = page(rows, limit, (row) => ({ id: row.id.toString() }));
  return { items: items.map(auditRow), nextCursor };
}

type Filters = Omit<AuditQuery, "cursor" | "limit">;

async function newestEvents(filters: Filters, beforeId: bigint | undefined, limit: number) {
  return await db().auditEvent.findMany({
    where: {
      ...(filters.subjectKind ? { subjectKind: filters.subjectKind } : {}),
      ...(filters.subjectId ? { subjectId: filters.subjectId } : {}),
      ...(filters.action ? { action: { startsWith: filters.action } } : {}),
      ...(filters.actorId ? { actorId: filters.actorId } : {}),
      ...(beforeId === undefined ? {} : { id: { lt: beforeId } }),
    },
    orderBy: { id: "desc" },
    take: limit,
    include: { seal: { select: { pos: true, hash: true } } },
  });
}

type EventRow = Awaited<ReturnType<typeof newestEvents>>[number];

function auditRow(row: EventRow): AuditRow {
  const { seal } = row;
  return {
    id: row.id.toString(),
    at: row.at.toISOString(),
    actorId: row.actorId,
    actorKind: row.actorKind,
    action: row.action,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    requestId: row.requestId,
    data: row.data,
    seal: seal && { pos: seal.pos.toString(), hash: Buffer.from(seal.hash).toString("hex") },
  };
}
