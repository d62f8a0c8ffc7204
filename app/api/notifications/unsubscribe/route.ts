import { route } from "@/lib/http";
import { Unsubscribed, UnsubscribeToken } from "@/lib/notifications/schema";
import { chooseMail } from "@/lib/users/mutations/choose-mail";

export const POST = route(
  {
    method: "POST",
    path: "/api/notifications/unsubscribe",
    summary: "Stop the mails of one kind by the link of such a mail (one click, RFC 8058)",
    tag: "Notifications",
    auth: "public",
    limit: "write",
    query: UnsubscribeToken,
    // Mail programs send the form `List-Unsubscribe=One-Click`.
    rawBody: true,
    bodyLimitBytes: 1_024,
    response: Unsubscribed,
  },
  ({ query, requestId }) => chooseMail({ token: query.token, mail: false }, { requestId }),
);
