import { route } from "@/lib/http";
import { MailParams } from "@/lib/notifications/schema";
import { readMailHtml } from "@/lib/users/data/outbox";

export const GET = route(
  {
    method: "GET",
    path: "/api/admin/outbox/{id}/html",
    summary: "A mail as its reader sees it",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: MailParams,
    produces: "text/html",
  },
  async ({ actor, params }) =>
    new Response(await readMailHtml(actor, params.id), {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    }),
);
