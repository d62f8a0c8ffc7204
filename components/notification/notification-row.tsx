import type { ReactNode } from "react";
import { Moment } from "@/components/money/moment";
import { NotificationLink } from "@/components/notification/notification-link";
import { classNames } from "@/components/ui/class-names";
import type { NotificationItem } from "@/lib/notifications/schema";

export interface NotificationRowProps {
  item: NotificationItem;
  /** In the small panel of the header: the words end after two lines. */
  compact?: boolean;
  actions?: ReactNode;
}

/** One notification; a dot and a word mark what is unread. */
export function NotificationRow({ item, compact, actions }: NotificationRowProps) {
  const { id, title, text, link, read, createdAt } = item;
  return (
    <li className={classNames("flex items-start gap-2.5", compact ? "px-3 py-2" : "px-4 py-3")}>
      <span
        aria-hidden="true"
        className={classNames(
          "mt-1.5 size-2 shrink-0 rounded-full",
          read ? "border border-line-strong" : "bg-gold",
        )}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className={classNames("break-words", !read && "font-semibold")}>
          {!read && <span className="sr-only">Unread: </span>}
          {link === null ? (
            title
          ) : (
            <NotificationLink
              id={id}
              href={link.path}
              read={read}
              className="text-ink no-underline hover:underline"
            >
              {title}
            </NotificationLink>
          )}
        </p>
        <p className={classNames("text-sm break-words text-ink-2", compact && "line-clamp-2")}>{text}</p>
        <Moment at={createdAt} className="text-xs text-ink-2" />
      </div>
      {actions}
    </li>
  );
}
