import { route } from "@/lib/http";
import { resendVerification } from "@/lib/users/mutations/resend-verification";
import { Done } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/me/verification",
    summary: "Mail a new link that confirms the address",
    tag: "Account",
    auth: "user",
    limit: "auth",
    response: Done,
    status: 202,
  },
  ({ actor }) => resendVerification(actor),
);
