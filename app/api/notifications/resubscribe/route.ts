import { route } from "@/lib/http";
import { Unsubscribed, UnsubscribeToken } from "@/lib/notifications/schema";
import { chooseMail } from "@/lib/users/mutations/choose-mail";

export const POST = route(
  {
    method: "POST",
    path: "/api/notifications/resubscribe",
    summary: "Start the mails of one kind again, by the same link that stopped them",
    tag: "Notifications",
    auth: "public",
    limit: "write",
    body: UnsubscribeToken,
    response: Unsubscribed,
  },
  ({ body, requestId }) => chooseMail({ token: body.token, mail: true }, { requestId }),
);
