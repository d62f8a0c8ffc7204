import type { Metadata } from "next";
import { loadProvider } from "@/app/traders/[id]/load-provider";
import { listAddress, readParameters, type SearchParams } from "@/components/money/list-address";
import { Moment } from "@/components/money/moment";
import { orFirstPage } from "@/components/money/or-first-page";
import { ClosedTradesTable } from "@/components/provider/closed-trades-table";
import { FillsTable } from "@/components/provider/fills-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { signedInActor } from "@/lib/auth";
import { listTrades } from "@/lib/providers/data/list-trades";
import { SIGNAL_DELAY_HOURS } from "@/lib/providers/signal-delay";

export const metadata: Metadata = { title: "Trades" };

interface TradesPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

const PAGE_SIZE = 25;

export default async function TradesPage({ params, searchParams }: TradesPageProps) {
  const [{ id, currency, listedAt }, actor, asked] = await Promise.all([
    params.then((given) => loadProvider(given.id)),
    signedInActor(),
    readParameters(searchParams, ["kind", "cursor"]),
  ]);
  const kind = asked.kind === "fills" ? "fills" : "closed";
  const address = `/traders/${id}/trades`;
  const firstPage = kind === "fills" ? listAddress(address, { kind }) : address;
  const { items, nextCursor, total, totalIsEstimate, publicUntil } = await orFirstPage(
    () => listTrades(id, { kind, limit: PAGE_SIZE, cursor: asked.cursor }, actor),
    firstPage,
  );
  const noun = kind === "fills" ? "fills" : "closed trades";
  return (
    <Panel
      title={kind === "fills" ? "Fills" : "Closed trades"}
      note="newest first"
      actions={
        <ChoiceLinks
          label="What is listed"
          choices={[
            { href: address, label: "Closed trades", chosen: kind === "closed" },
            { href: `${address}?kind=fills`, label: "Fills", chosen: kind === "fills" },
          ]}
        />
      }
      flush
    >
      <p className="px-4 pb-3 text-sm text-ink-2">
        {publicUntil === null ? (
          `You see every one of them. To others a trade becomes public ${SIGNAL_DELAY_HOURS} hours after it happened.`
        ) : (
          <>
            Trades become public {SIGNAL_DELAY_HOURS} hours after they happened; these are until{" "}
            <Moment at={publicUntil} />.
          </>
        )}{" "}
        Times are UTC.
      </p>
      {items.length === 0 ? (
        <div className="px-4 pb-4">
          <EmptyState title={kind === "fills" ? "No fill is public yet" : "No closed trade is public yet"}>
            {kind === "fills"
              ? "A fill appears here a day after it happened."
              : "A trade runs from flat to flat and appears here a day after it was closed."}
          </EmptyState>
        </div>
      ) : (
        <>
          {kind === "fills" ? (
            <FillsTable providerId={id} fills={items.filter((item) => item.kind === "fill")} />
          ) : (
            <ClosedTradesTable
              providerId={id}
              currency={currency}
              listedAt={listedAt}
              trades={items.filter((item) => item.kind === "closed")}
            />
          )}
          <div className="border-t border-line px-4 pb-3">
            <Pagination
              shown={items.length}
              {...(total === undefined ? {} : { total })}
              {...(totalIsEstimate === undefined ? {} : { totalIsEstimate })}
              noun={noun}
              nextHref={nextCursor && listAddress(address, { kind: asked.kind, cursor: nextCursor })}
              firstHref={asked.cursor === undefined ? null : firstPage}
            />
          </div>
        </>
      )}
    </Panel>
  );
}
