import { z } from "zod";
import { type AuditListQuery, listAuditEvents } from "@/lib/audit/data";
import { page, readIdCursor } from "@/lib/cursor";
import { PageQuery, pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

export const AuditQuery = PageQuery.extend({
  action: storableText(1, 100).optional().describe("Start of the action, for example `indicator.`."),
  subjectKind: storableText(1, 100).optional(),
  subjectId: storableText(1, 200).optional(),
  actorId: z.uuid("Write the id of a person.").optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditRow = z
  .object({
    id: z.string(),
    at: z.string().describe("ISO-8601, UTC."),
    actorId: z.string().nullable(),
    actorKind: z.enum(["session", "token", "system"]),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    requestId: z.string().nullable(),
    data: z.string().describe("Canonical JSON: the bytes that the chain hashes."),
    seal: z
      .object({ pos: z.string(), hash: z.string() })
      .nullable()
      .describe("Position and SHA-256 in the chain; null: not sealed yet."),
  })
  .meta({ id: "AuditEvent" });
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditPage = pageOf(AuditRow);
export type AuditPage = z.infer<typeof AuditPage>;

/** One page of the audit log, newest first, for whoever passed the admin gate. */
export async function auditList(query: AuditQuery): Promise<AuditPage> {
  const { cursor, limit, ...filters } = query;
  const search: AuditListQuery = { ...filters, beforeId: readIdCursor(cursor), limit: limit + 1 };
  const rows = await listAuditEvents(search);
  const { items, nextCursor } = page(rows, limit, (row) => ({ id: row.id.toString() }));
  return { items: items.map(auditRow), nextCursor };
}

type EventRow = Awaited<ReturnType<typeof listAuditEvents>>[number];

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
