import { route } from "@/lib/http";
import { revokeSession } from "@/lib/users/mutations/revoke-session";
import { IdParams } from "@/lib/users/schema";

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/me/sessions/{id}",
    summary: "End one session",
    tag: "Account",
    auth: "user",
    limit: "write",
    params: IdParams,
    status: 204,
  },
  ({ actor, params }) => revokeSession(actor, params.id),
);
