import { route } from "@/lib/http";
import { register } from "@/lib/users/mutations/register";
import { CheckMail, RegisterInput } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/register",
    summary: "Open an account; the answer is the same for an address that has one",
    tag: "Account",
    auth: "public",
    limit: "auth",
    body: RegisterInput,
    response: CheckMail,
    status: 201,
  },
  ({ body, requestId }) => register(body, { requestId }),
);
