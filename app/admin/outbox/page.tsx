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
import { env } from "@/lib/env";
import { MAIL_STATES, OutboxQuery } from "@/lib/notifications/schema";
import { listOutbox } from "@/lib/users/data/outbox";

export const metadata: Metadata = { title: "Outbox" };

const PATH = "/admin/outbox";
const TABS = [
  { href: PATH, label: "All" },
  { href: `${PATH}?state=pending`, label: "Waiting" },
  { href: `${PATH}?state=pending&tried=yes`, label: "To be tried again" },
  { href: `${PATH}?state=sent`, label: "Sent" },
  { href: `${PATH}?state=failed`, label: "Failed" },
  { href: `${PATH}?state=skipped`, label: "Skipped" },
];

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireAdmin(PATH);
  const { cursor, state: wanted, tried } = await readParameters(searchParams, ["cursor", "state", "tried"]);
  const state = MAIL_STATES.find((known) => known === wanted);
  const filter = { state, tried: tried === "yes" ? tried : undefined };
  const firstPage = listAddress(PATH, filter);
  const query = { state, cursor, ...(filter.tried ? { attemptsMin: 1 } : {}) };
  const { items, nextCursor, total, totalIsEstimate } = await orFirstPage(
    () => listOutbox(actor, OutboxQuery.parse(query)),
    firstPage,
  );
  return (
    <>
      <PageHeader
        title="Outbox"
        lead={`Every mail of this installation. Links can be opened from here until the mail was sent. ${
          env().SMTP_URL === undefined
            ? "No mail server is configured: all mails stay here."
            : "Mails leave every minute."
        }`}
      />
      <TabLinks label="State of the mails" tabs={TABS} current={firstPage} />
      {items.length === 0 ? (
        <EmptyState
          title={state === undefined ? "No mail yet" : "No mail in this state"}
          action={state === undefined ? undefined : <LinkButton href={PATH}>Show all</LinkButton>}
        >
          Registrations, changes of keys, purchases and sales write one.
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
            nextHref={nextCursor && listAddress(PATH, { ...filter, cursor: nextCursor })}
            firstHref={cursor === undefined ? null : firstPage}
          />
        </>
      )}
    </>
  );
}
