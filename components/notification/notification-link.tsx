"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { callApi } from "@/components/api-client";

export interface NotificationLinkProps {
  id: string;
  href: string;
  read: boolean;
  className?: string;
  children: ReactNode;
}

/** Leads to what a notification is about and marks it read on the way. */
export function NotificationLink({ id, href, read, className, children }: NotificationLinkProps) {
  const router = useRouter();
  async function markRead() {
    if (read) return;
    // What could not be marked stays unread and can be opened again.
    await callApi("/api/notifications/read", { json: { ids: [id] } }).catch(() => undefined);
    router.refresh();
  }
  return (
    <Link href={href} onClick={markRead} className={className}>
      {children}
    </Link>
  );
}
