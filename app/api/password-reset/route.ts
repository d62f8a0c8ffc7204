import { route } from "@/lib/http";
import { requestPasswordReset } from "@/lib/users/mutations/request-password-reset";
import { CheckMail, PasswordResetInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/password-reset",
    summary: "Ask for a link that sets a new password",
    tag: "Account",
    auth: "public",
    limit: "auth",
    body: PasswordResetInput,
    response: CheckMail,
    status: 202,
  },
  ({ body, requestId }) => requestPasswordReset(body.email, { requestId }),
);
