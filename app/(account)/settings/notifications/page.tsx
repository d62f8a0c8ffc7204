import type { Metadata } from "next";
import { PreferencesForm } from "@/app/(account)/settings/notifications/preferences-form";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth";
import { env } from "@/lib/env";
import { notificationPreferences } from "@/lib/users/data/notification-preferences";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const { items } = await notificationPreferences(await requireUser("/settings/notifications"));
  const mails = env().SMTP_URL !== undefined;
  return (
    <Panel title="Notifications" note="what you are told, and how">
      {!mails && (
        <p className="mb-4 text-sm text-ink-2">
          This installation sends no mails at the moment; your choice counts as soon as it does.
        </p>
      )}
      <PreferencesForm items={items} />
    </Panel>
  );
}
