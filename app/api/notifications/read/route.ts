import { route } from "@/lib/http";
import { markRead } from "@/lib/notifications/mutations/mark-read";
import { MarkReadAnswer, MarkReadInput } from "@/lib/notifications/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/notifications/read",
    summary: "Mark notifications read, some or all",
    tag: "Notifications",
    auth: "user",
    limit: "write",
    body: MarkReadInput,
    response: MarkReadAnswer,
  },
  ({ actor, body }) => markRead(actor, body),
);
