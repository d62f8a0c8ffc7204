import { auditList } from "@/lib/audit/data/audit-list";
import { AuditPage, AuditQuery } from "@/lib/audit/schema";
import { route } from "@/lib/http";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/audit",
    summary: "The audit log, newest first",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    query: AuditQuery,
    response: AuditPage,
  },
  ({ query }) => auditList(query),
);
