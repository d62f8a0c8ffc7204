import type { Metadata } from "next";
import { requireAdmin } from "@/app/admin/gate";
import { MailItem } from "@/app/admin/outbox/mail-item";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { orFirstPage } from "@/components/money/or-first-page";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { OutboxQuery } from "@/lib/notifications/schema";
import { listOutbox } from "@/lib/users/data/outbox";

export const metadata: Metadata = { title: "Outbox" };

const PATH = "/admin/outbox";
const STATES = ["pending", "sent", "failed"] as const;
const TABS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?state=pending`, label: "Waiting" },
  { href: `${PATH}?state=sent`, label: "Sent" },
  { href: `${PATH}?state=failed`, label: "Failed" },
];

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const { cursor, state: wanted } = await readParameters(searchParams, ["cursor", "state"]);
  const state = STATES.find((known) => known === wanted);
  const firstPage = listAddress(PATH, { state });
  const { items, nextCursor, total, totalIsEstimate } = await orFirstPage(
    () => listOutbox(actor, OutboxQuery.parse({ state, cursor: cursor?.slice(0, 200) })),
    firstPage,
  );
  return (
    <>
      <PageHeader
        title="Outbox"
        lead="Every mail of this installation. Links can be opened from here until the mail was sent."
      />
      <TabLinks label="State of the mails" tabs={TABS} current={firstPage} />
      {items.length === 0 ? (
        <EmptyState
          title={state === undefined ? "No mail yet" : "No mail in this state"}
          action={state === undefined ? undefined : <LinkButton href={PATH}>Show all</LinkButton>}
        >
          Registrations, new passwords and changes of keys write one.
        </EmptyState>
      ) : (
        <>
          <ul className="flex flex-col gap-3">
            {items.map((mail) => (
              <MailItem key={mail.id} mail={mail} />
            ))}
          </ul>
          <Pagination
            shown={items.length}
            total={total}
            totalIsEstimate={totalIsEstimate}
            noun="mails"
            nextHref={nextCursor && listAddress(PATH, { state, cursor: nextCursor })}
            firstHref={cursor === undefined ? null : firstPage}
          />
        </>
      )}
    </>
  );
}
