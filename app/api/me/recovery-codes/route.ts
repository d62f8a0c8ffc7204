import { route } from "@/lib/http";
import { regenerateRecoveryCodes } from "@/lib/users/mutations/regenerate-recovery-codes";
import { IdentityProof, RecoveryCodes } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/me/recovery-codes",
    summary: "New recovery codes; the old ones are void",
    tag: "Account",
    auth: "user",
    limit: "auth",
    body: IdentityProof,
    response: RecoveryCodes,
    status: 201,
  },
  ({ actor, body }) => regenerateRecoveryCodes(actor, body),
);
