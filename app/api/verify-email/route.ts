import { route } from "@/lib/http";
import { verifyEmail } from "@/lib/users/mutations/verify-email";
import { Done, VerifyEmailInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/verify-email",
    summary: "Confirm the address by the mailed link",
    tag: "Account",
    auth: "public",
    limit: "auth",
    body: VerifyEmailInput,
    response: Done,
  },
  ({ body, requestId }) => verifyEmail(body.token, { requestId }),
);
