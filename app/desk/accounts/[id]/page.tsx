import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PaperOrders } from "@/app/desk/accounts/[id]/paper-orders";
import { AccountStateBadge } from "@/components/accounts/account-state-badge";
import { EquityFigure } from "@/components/accounts/account-table";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { EventsTable } from "@/components/accounts/events-table";
import { ExchangePanel } from "@/components/accounts/exchange-panel";
import { OwnershipPanel } from "@/components/accounts/ownership-panel";
import { PositionsTable } from "@/components/accounts/positions-table";
import { ActionButton } from "@/components/action-button";
import { HashText } from "@/components/indicator/hash-text";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { orFirstPage } from "@/components/money/or-first-page";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { WordsDialog } from "@/components/words-dialog";
import { requireUser } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { type AccountDto, AccountParams } from "@/lib/trading/account-schema";
import { getAccount } from "@/lib/trading/data/get-account";
import { getExchange } from "@/lib/trading/data/get-exchange";
import { listEvents } from "@/lib/trading/data/list-events";
import { readPositions } from "@/lib/trading/data/read-positions";
import { isExchangeId } from "@/lib/trading/exchanges";
import { getOwnership } from "@/lib/verification/data/get-ownership";

export const metadata: Metadata = { title: "Trading account" };

interface AccountPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const id = AccountParams.safeParse(await params).data?.id ?? notFound();
  const here = `/desk/accounts/${id}`;
  const actor = await requireUser(here);
  const { cursor, orders } = await readParameters(searchParams, ["cursor", "orders"]);
  const account = await getAccount(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const isRead = account.kind === "exchange" && account.state !== "closed" && isExchangeId(account.venue);
  const [events, positions, connection, ownership] = await Promise.all([
    orFirstPage(() => listEvents(id, { limit: 25, cursor }, actor), here),
    readPositions(id),
    isRead ? getExchange(actor, id) : null,
    getOwnership(actor, id),
  ]);
  const { kind, state, attention, currency, headHash, simulated, lastMarkAt, periodsPerYear } = account;
  return (
    <>
      <PageHeader
        title={account.name}
        lead={`${account.venue}, in ${currency}. ${KIND_WORDS[kind]}.`}
        badges={
          <>
            <AccountStateBadge state={state} />
            {simulated && <Badge tone="gold">simulated</Badge>}
          </>
        }
        actions={
          <>
            {kind === "imported" && state !== "closed" && (
              <LinkButton href={`${here}/import`} variant="primary">
                Import a file
              </LinkButton>
            )}
            <LinkButton href={`/api/marketplace/accounts/${id}/records`} prefetch={false} download>
              Export records
            </LinkButton>
            <WordsDialog
              label="Rename"
              about="this account"
              title="Rename the account"
              description="The name is yours alone; the record stays as it is."
              field="Name"
              maxLength={80}
              initial={account.name}
              request={{ path: `/api/marketplace/accounts/${id}`, name: "name", method: "PATCH" }}
              done="The account has its new name."
            />
            {state !== "closed" && (
              <ActionButton
                label="Close account"
                variant="danger"
                request={{ path: `/api/marketplace/accounts/${id}/close`, method: "POST" }}
                done="The account is closed."
                question={{
                  title: "Close this account?",
                  words: "It takes no more events and cannot be opened again. Its record stays readable.",
                }}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {attention !== null && (
          <Notice tone="warn" title="This account needs attention">
            {attention}
          </Notice>
        )}
        <StatRow>
          <Stat
            label="Equity"
            value={<EquityFigure account={account} />}
            note={lastMarkAt === null ? "no mark yet" : <Moment at={lastMarkAt} />}
          />
          <Stat label="Events" value={<Figure value={account.events} />} note="in the chain" />
          <Stat label="Chain head" value={<HashText hash={headHash} of="chain head" />} note="SHA-256" />
          <Stat label="Year" value={<Figure value={periodsPerYear} unit="days" />} note="of trading" />
        </StatRow>
        {connection !== null && <ExchangePanel accountId={id} connection={connection} />}
        {positions.length > 0 && (
          <Panel title="Positions" note="as last derived" flush>
            <PositionsTable positions={positions} currency={currency} />
          </Panel>
        )}
        {kind === "imported" && state !== "closed" && <OwnershipPanel accountId={id} ownership={ownership} />}
        {kind === "paper" && <PaperOrders actor={actor} account={account} cursor={orders} />}
        <Panel title="Events" note={events.items.length === 0 ? undefined : "newest first"} flush>
          {events.items.length === 0 ? (
            <div className="px-4 pb-4">
              <EmptyState title="No events yet">
                <EventSources kind={kind} isRead={isRead} />{" "}
                <Link href="/docs/records">How a record is proven</Link>
              </EmptyState>
            </div>
          ) : (
            <>
              <EventsTable
                accountId={id}
                events={events.items}
                mayVoid={state === "closed" ? "none" : VOIDABLE[kind]}
              />
              <div className="border-t border-line px-4 pb-3">
                <Pagination
                  shown={events.items.length}
                  total={events.total}
                  noun="events"
                  nextHref={events.nextCursor && listAddress(here, { cursor: events.nextCursor })}
                  firstHref={cursor === undefined ? null : here}
                />
              </div>
            </>
          )}
        </Panel>
      </div>
    </>
  );
}

/** What the owner of an account may take back. */
const VOIDABLE = { imported: "all", paper: "flows", exchange: "none", copy: "none" } as const;

/** Where the first events of an account come from. */
function EventSources({ kind, isRead }: { kind: AccountDto["kind"]; isRead: boolean }) {
  if (isRead) return <>They come from the exchange by themselves, once a key is connected.</>;
  if (kind === "paper") return <>Deposit paper money, then send an order.</>;
  return (
    <>
      Import a file of your exchange or broker, or send fills and cash flows with{" "}
      <Link href="/docs/api">the API</Link>, with a token of the scope <code>trade</code>; each external id
      counts once.
    </>
  );
}
