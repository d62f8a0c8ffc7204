import { route } from "@/lib/http";
import { OutboxPage, OutboxQuery } from "@/lib/notifications/schema";
import { listOutbox } from "@/lib/users/data/outbox";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/outbox",
    summary: "Mails, newest first, with the links of those that still wait",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    query: OutboxQuery,
    response: OutboxPage,
  },
  ({ actor, query }) => listOutbox(actor, query),
);
