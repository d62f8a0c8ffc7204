import { route } from "@/lib/http";
import { changePassword } from "@/lib/users/mutations/change-password";
import { PasswordChangeInput, RevokeAllAnswer } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/me/password",
    summary: "Change the password; ends the other sessions",
    tag: "Account",
    auth: "user",
    limit: "auth",
    body: PasswordChangeInput,
    response: RevokeAllAnswer,
  },
  ({ actor, body }) => changePassword(actor, body),
);
