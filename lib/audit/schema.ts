import { z } from "zod";
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
