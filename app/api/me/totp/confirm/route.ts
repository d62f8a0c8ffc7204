import { route } from "@/lib/http";
import { confirmTotp } from "@/lib/users/mutations/confirm-totp";
import { RecoveryCodes, TotpConfirmInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/me/totp/confirm",
    summary: "Put the authenticator into force; shows the recovery codes once",
    tag: "Account",
    auth: "user",
    limit: "auth",
    body: TotpConfirmInput,
    response: RecoveryCodes,
  },
  ({ actor, body }) => confirmTotp(actor, body),
);
