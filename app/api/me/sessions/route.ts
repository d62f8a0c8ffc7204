import { route } from "@/lib/http";
import { listSessions } from "@/lib/users/data/sessions";
import { SessionList } from "@/lib/users/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/me/sessions",
    summary: "The caller's open sessions",
    tag: "Account",
    auth: "user",
    limit: "read",
    response: SessionList,
  },
  ({ actor }) => listSessions(actor),
);
