import type { UserActor } from "@/lib/actor";
import { page, readUuidCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db";
import type { Notification } from "@/lib/generated/prisma/client";
import { isNotificationKind, kindOf, wordsOf } from "@/lib/notifications/kinds";
import type { NotificationItem, NotificationPage, NotificationQuery } from "@/lib/notifications/schema";
import { COUNT_MAX, totalOf } from "@/lib/paging";

/** The bell counts no further: it says "99+". */
const UNREAD_MAX = 100;

/** The caller's notifications, newest first, with how many are unread. */
export async function listNotifications(
  { userId }: UserActor,
  query: NotificationQuery,
): Promise<NotificationPage> {
  const before = readUuidCursor(query.cursor);
  const where = { userId, ...(query.unread === "true" ? { readAt: null } : {}) };
  const [rows, unread, counted] = await Promise.all([
    db().notification.findMany({
      where: { ...where, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: "desc" },
      take: query.limit + 1,
    }),
    unreadCount(userId),
    before ? null : db().notification.count({ where, take: COUNT_MAX + 1 }),
  ]);
  const { items, nextCursor } = page(rows, query.limit, ({ id }) => ({ id }));
  return {
    items: items.map(notificationItem),
    nextCursor,
    ...(counted === null ? {} : totalOf(counted)),
    unread,
  };
}

/** How many are unread, counted up to 100. */
export async function unreadCount(userId: string, client: Tx = db()): Promise<number> {
  return await client.notification.count({ where: { userId, readAt: null }, take: UNREAD_MAX });
}

function notificationItem({ id, kind, data, readAt, createdAt }: Notification): NotificationItem {
  return {
    id,
    kind,
    ...shownWords(kind, data),
    read: readAt !== null,
    createdAt: createdAt.toISOString(),
  };
}

/** News of a kind that is gone, or of an older shape, must not take the list down. */
function shownWords(
  kind: string,
  data: unknown,
): Pick<NotificationItem, "category" | "title" | "text" | "link"> {
  const unreadable = {
    category: null,
    title: "Older news",
    text: "It was written by an earlier version and cannot be shown any more.",
    link: null,
  };
  if (!isNotificationKind(kind)) return unreadable;
  try {
    const { title, text, link } = wordsOf(kind, data);
    return { category: kindOf(kind).category, title, text, link };
  } catch {
    return unreadable;
  }
}
