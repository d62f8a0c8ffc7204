import { route } from "@/lib/http";
import { listApiTokens } from "@/lib/users/data/api-tokens";
import { createApiToken } from "@/lib/users/mutations/create-api-token";
import { ApiTokenInput, ApiTokenList, CreatedApiToken } from "@/lib/users/schema";

const shared = { path: "/api/tokens", tag: "Account", auth: "user" } as const;

export const GET = route(
  { ...shared, method: "GET", summary: "The caller's API tokens", limit: "read", response: ApiTokenList },
  ({ actor }) => listApiTokens(actor),
);

export const POST = route(
  {
    ...shared,
    method: "POST",
    summary: "Make an API token; its text is shown once",
    limit: "write",
    body: ApiTokenInput,
    response: CreatedApiToken,
    status: 201,
  },
  ({ actor, body }) => createApiToken(actor, body),
);
