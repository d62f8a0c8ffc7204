import { route } from "@/lib/http";
import { beginTotp } from "@/lib/users/mutations/begin-totp";
import { disableTotp } from "@/lib/users/mutations/disable-totp";
import { Done, IdentityProof, TotpEnrolment } from "@/lib/users/schema";

const shared = { path: "/api/me/totp", tag: "Account", auth: "user", limit: "auth" } as const;

export const POST = route(
  {
    ...shared,
    method: "POST",
    summary: "Begin two-factor sign-in: a secret for the authenticator",
    response: TotpEnrolment,
    status: 201,
  },
  ({ actor }) => beginTotp(actor),
);

export const DELETE = route(
  {
    ...shared,
    method: "DELETE",
    summary: "Switch two-factor sign-in off",
    body: IdentityProof,
    response: Done,
  },
  ({ actor, body }) => disableTotp(actor, body),
);
