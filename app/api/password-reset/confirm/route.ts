import { route } from "@/lib/http";
import { resetPassword } from "@/lib/users/mutations/reset-password";
import { Done, PasswordResetConfirmInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/password-reset/confirm",
    summary: "Set a new password by the mailed link; ends every session",
    tag: "Account",
    auth: "public",
    limit: "auth",
    body: PasswordResetConfirmInput,
    response: Done,
  },
  ({ body, requestId }) => resetPassword(body, { requestId }),
);
