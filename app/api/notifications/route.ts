import { route } from "@/lib/http";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { NotificationPage, NotificationQuery } from "@/lib/notifications/schema";

export const GET = route(
  {
    method: "GET",
    path: "/api/notifications",
    summary: "The caller's notifications, newest first, with how many are unread",
    tag: "Notifications",
    auth: "user",
    limit: "read",
    query: NotificationQuery,
    response: NotificationPage,
  },
  ({ actor, query }) => listNotifications(actor, query),
);
