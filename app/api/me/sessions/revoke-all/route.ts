import { route } from "@/lib/http";
import { revokeAllSessions } from "@/lib/users/mutations/revoke-all-sessions";
import { RevokeAllAnswer, RevokeAllQuery } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/me/sessions/revoke-all",
    summary: "End all sessions, or all but this one",
    tag: "Account",
    auth: "user",
    limit: "write",
    query: RevokeAllQuery,
    response: RevokeAllAnswer,
  },
  ({ actor, query }) => revokeAllSessions(actor, { keepCurrent: query.keepCurrent === "true" }),
);
