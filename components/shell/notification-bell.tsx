"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApi } from "@/components/api-client";
import { NotificationRow } from "@/components/notification/notification-row";
import { HeaderPopover } from "@/components/shell/header-popover";
import { useNewestNotifications } from "@/components/shell/use-newest-notifications";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

const COUNT_MAX = 99;

/** The bell of the header: how many notifications are unread, and the newest on demand. */
export function NotificationBell({ rendered }: { rendered: number | null }) {
  const { unread, newest, failed, refresh } = useNewestNotifications(rendered);
  const count = unread > COUNT_MAX ? `${COUNT_MAX}+` : String(unread);
  return (
    <HeaderPopover
      label={unread === 0 ? "Notifications" : `Notifications, ${count} unread`}
      className="relative hover:bg-sunk"
      wide
      onOpen={refresh}
      trigger={
        <>
          <Icon name="bell" />
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="figure absolute top-0 right-0 min-w-4 rounded-full bg-ink px-1 text-center text-[0.625rem] leading-4 text-bg"
            >
              {count}
            </span>
          )}
        </>
      }
    >
      <div className="flex items-center gap-2 border-b border-line px-3 pt-1 pb-2">
        <p className="font-semibold">Notifications</p>
        {unread > 0 && <MarkAllRead onDone={refresh} />}
      </div>
      {newest === null ? (
        <p className="px-3 py-4 text-ink-2">{failed ? "They could not be loaded." : "One moment…"}</p>
      ) : newest.length === 0 ? (
        <p className="px-3 py-4 text-ink-2">
          Nothing yet. News about your account and your indicators appears here.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {newest.map((item) => (
            <NotificationRow key={item.id} item={item} compact />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-x-4 border-t border-line px-3 pt-2 pb-1 text-sm">
        <Link href="/notifications">All notifications</Link>
        <Link href="/settings/notifications" className="ml-auto">
          Choose what you are told
        </Link>
      </div>
    </HeaderPopover>
  );
}

function MarkAllRead({ onDone }: { onDone: () => Promise<void> }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  async function mark() {
    setPending(true);
    // A failure shows by what stays unread.
    await callApi("/api/notifications/read", { json: { all: true } }).catch(() => undefined);
    await onDone();
    router.refresh();
    setPending(false);
  }
  return (
    <Button size="sm" variant="ghost" className="ml-auto" pending={pending} onClick={mark}>
      Mark all read
    </Button>
  );
}
