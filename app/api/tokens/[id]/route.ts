import { route } from "@/lib/http";
import { revokeApiToken } from "@/lib/users/mutations/revoke-api-token";
import { IdParams } from "@/lib/users/schema";

export const DELETE = route(
  {
    method: "DELETE",
    path: "/api/tokens/{id}",
    summary: "Revoke an API token",
    tag: "Account",
    auth: "user",
    limit: "write",
    params: IdParams,
    status: 204,
  },
  ({ actor, params }) => revokeApiToken(actor, params.id),
);
