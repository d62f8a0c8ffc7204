import type { Metadata } from "next";
import { ActionButton } from "@/components/action-button";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { NotificationRow } from "@/components/notification/notification-row";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { TabLinks } from "@/components/ui/tab-links";
import { requireUser } from "@/lib/auth";
import { listNotifications } from "@/lib/notifications/data/notifications";
import { NotificationQuery } from "@/lib/notifications/schema";

export const metadata: Metadata = { title: "Notifications" };

const PATH = "/notifications";
const TABS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?show=unread`, label: "Unread" },
];

export default async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireUser(PATH);
  const { cursor, show } = await readParameters(searchParams, ["cursor", "show"]);
  const onlyUnread = show === "unread";
  const firstPage = listAddress(PATH, { show: onlyUnread ? "unread" : undefined });
  const query = { unread: String(onlyUnread), cursor };
  const { items, nextCursor, total, totalIsEstimate, unread } = await orFirstPage(
    () => listNotifications(actor, NotificationQuery.parse(query)),
    firstPage,
  );
  return (
    <>
      <PageHeader
        title="Notifications"
        lead="What happened to your account, your purchases and your indicators."
        actions={
          <>
            <LinkButton href="/settings/notifications" size="sm">
              Choose what you are told
            </LinkButton>
            {unread > 0 && (
              <ActionButton
                label="Mark all read"
                request={{ path: "/api/notifications/read", json: { all: true } }}
                done="All notifications are marked read."
              />
            )}
          </>
        }
      />
      <TabLinks label="Which notifications" tabs={TABS} current={firstPage} />
      {items.length === 0 ? (
        <EmptyState
          title={onlyUnread ? "Nothing unread" : "Nothing yet"}
          action={onlyUnread ? <LinkButton href={PATH}>Show all</LinkButton> : undefined}
        >
          News about your account, your purchases and your indicators appears here.
        </EmptyState>
      ) : (
        <>
          <Panel flush>
            <ul aria-label="Notifications" className="divide-y divide-line">
              {items.map((item) => (
                <NotificationRow
                  key={item.id}
                  item={item}
                  actions={
                    !item.read && (
                      <ActionButton
                        label="Mark read"
                        about={item.title}
                        request={{ path: "/api/notifications/read", json: { ids: [item.id] } }}
                        done="Marked read."
                      />
                    )
                  }
                />
              ))}
            </ul>
          </Panel>
          <Pagination
            shown={items.length}
            total={total}
            totalIsEstimate={totalIsEstimate}
            noun="notifications"
            nextHref={
              nextCursor && listAddress(PATH, { show: onlyUnread ? "unread" : undefined, cursor: nextCursor })
            }
            firstHref={cursor === undefined ? null : firstPage}
          />
        </>
      )}
    </>
  );
}
