import { route } from "@/lib/http";
import { PreferenceList, PreferencesInput } from "@/lib/notifications/schema";
import { notificationPreferences } from "@/lib/users/data/notification-preferences";
import { setNotificationPreferences } from "@/lib/users/mutations/set-notification-preferences";

export const GET = route(
  {
    method: "GET",
    path: "/api/notifications/preferences",
    summary: "What the caller is told of and how",
    tag: "Notifications",
    auth: "user",
    limit: "read",
    response: PreferenceList,
  },
  ({ actor }) => notificationPreferences(actor),
);

export const PUT = route(
  {
    method: "PUT",
    path: "/api/notifications/preferences",
    summary: "Choose what to be told of and how",
    tag: "Notifications",
    auth: "user",
    limit: "write",
    body: PreferencesInput,
    response: PreferenceList,
  },
  ({ actor, body }) => setNotificationPreferences(actor, body),
);
