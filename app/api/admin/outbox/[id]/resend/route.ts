import { route } from "@/lib/http";
import { MailParams } from "@/lib/notifications/schema";
import { resendMail } from "@/lib/users/mutations/resend-mail";
import { Done } from "@/lib/users/schema";

export const POST = route(
  {
    method: "POST",
    path: "/api/admin/outbox/{id}/resend",
    summary: "Send a mail again that failed or was skipped",
    tag: "Admin",
    auth: "admin",
    limit: "admin",
    params: MailParams,
    response: Done,
  },
  ({ actor, params }) => resendMail(actor, params.id),
);
