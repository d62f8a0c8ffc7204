import { EVENT_WORDS } from "@/components/accounts/account-words";
import { ActionButton } from "@/components/action-button";
import { HashText } from "@/components/indicator/hash-text";
import { Moment } from "@/components/money/moment";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AccountEventDto } from "@/lib/trading/event-schema";

/** Columns that a phone has no room for; it says the same under the words. */
const WIDE = "hidden md:table-cell";

export interface EventsTableProps {
  accountId: string;
  events: readonly AccountEventDto[];
  /** What the owner may take back: everything, what no order filled, or nothing. */
  mayVoid: "all" | "flows" | "none";
}

/** The events of a record, newest first, each with its place in the chain and its proof. */
export function EventsTable({ accountId, events, mayVoid }: EventsTableProps) {
  return (
    <Table caption="Events of the account, newest first">
      <thead>
        <tr>
          <Th numeric>No.</Th>
          <Th>What</Th>
          <Th numeric className={WIDE}>
            Quantity
          </Th>
          <Th numeric className={WIDE}>
            Price or amount
          </Th>
          <Th numeric className={WIDE}>
            Fee
          </Th>
          <Th className={WIDE}>Executed, received</Th>
          <Th className={WIDE}>Chain hash</Th>
          <Th>Proof</Th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.seq} accountId={accountId} event={event} mayVoid={mayVoid} />
        ))}
      </tbody>
    </Table>
  );
}

function EventRow({
  accountId,
  event,
  mayVoid,
}: {
  accountId: string;
  event: AccountEventDto;
  mayVoid: EventsTableProps["mayVoid"];
}) {
  const { seq, qty, price, amount, currency, fee, feeCurrency, executedAt, receivedAt, hash, voidedBy } =
    event;
  const mayTakeBack = mayVoid === "all" || (mayVoid === "flows" && event.kind !== "fill");
  const open = mayTakeBack && voidedBy === null && event.kind !== "void";
  return (
    <Tr>
      <Td numeric>{seq}</Td>
      <Td className="min-w-32">
        <EventWords event={event} />
        <span className="block text-xs text-ink-2 md:hidden">
          <span className="figure">{[qty, price ?? amount].filter((text) => text !== null).join(" × ")}</span>{" "}
          {currency}
          <Moment at={executedAt} className="block" />
        </span>
      </Td>
      <Td numeric className={WIDE}>
        {qty ?? ""}
      </Td>
      <Td numeric className={WIDE}>
        {price ?? amount ?? ""}
        {currency !== null && <span className="text-ink-2"> {currency}</span>}
      </Td>
      <Td numeric className={WIDE}>
        {fee === null ? "" : <Figure value={fee} {...(feeCurrency === null ? {} : { unit: feeCurrency })} />}
      </Td>
      <Td className={classNames("text-xs", WIDE)}>
        <Moment at={executedAt} className="block" />
        <Moment at={receivedAt} className="block text-ink-2" />
      </Td>
      <Td className={WIDE}>
        <HashText hash={hash} of={`chain hash of event ${seq}`} />
      </Td>
      <Td className="whitespace-nowrap">
        <span className="flex flex-col items-start gap-1 max-md:[&_button]:-ml-2.5 md:flex-row md:items-center md:gap-2">
          <a href={`/verify?account=${accountId}&seq=${seq}`} aria-label={`Verify event ${seq}`}>
            Verify
          </a>
          {open && (
            <ActionButton
              label="Take back"
              about={`event ${seq}`}
              variant="ghost"
              request={{ path: `/api/marketplace/accounts/${accountId}/void`, json: { seq } }}
              done={`Event ${seq} is taken back.`}
              question={{
                title: `Take back event ${seq}?`,
                words:
                  "It stays readable, and so does the taking back. Everything computed from the record leaves it out.",
              }}
            />
          )}
        </span>
      </Td>
    </Tr>
  );
}

function EventWords({ event }: { event: AccountEventDto }) {
  const { kind, side, symbol, voids, voidedBy } = event;
  if (kind === "void") return <>Takes back event {voids}</>;
  return (
    <>
      {kind === "fill" ? (
        <>
          <span className={side === "buy" ? "text-up" : "text-down"}>
            {side === "buy" ? "▲ buy" : "▼ sell"}
          </span>{" "}
          {symbol}
        </>
      ) : (
        EVENT_WORDS[kind]
      )}
      {voidedBy !== null && (
        <span className="block">
          <Badge>taken back by {voidedBy}</Badge>
        </span>
      )}
    </>
  );
}
