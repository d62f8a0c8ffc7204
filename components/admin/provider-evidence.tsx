import { AccountStateBadge } from "@/components/accounts/account-state-badge";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { Fact } from "@/components/admin/fact";
import { HashText } from "@/components/indicator/hash-text";
import { Moment } from "@/components/money/moment";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { AlikePerson, ProviderReview } from "@/lib/providers/review-schema";
import type { AccountDto } from "@/lib/trading/account-schema";

/** What the record is, what it says and who else may be the same person. */
export function ProviderEvidence({ review }: { review: ProviderReview }) {
  return (
    <>
      <ChainNotice review={review} />
      <RecordPanel review={review} />
      <WholeRecordPanel review={review} />
      <AlikePanel people={review.alike} />
      {review.otherAccounts.length > 0 && (
        <Panel title="Other accounts of this person" note="everything ever opened" flush>
          <OtherAccounts accounts={review.otherAccounts} />
        </Panel>
      )}
    </>
  );
}

function ChainNotice({ review: { record, account } }: { review: ProviderReview }) {
  if (record.chainProblem !== null) {
    return (
      <Notice tone="error" title="The chain does not hold">
        {record.chainProblem}
      </Notice>
    );
  }
  return (
    <Notice tone="info" title="The chain holds">
      All {account.events} events were hashed again just now and end at the head below.
    </Notice>
  );
}

function RecordPanel({ review: { account, record } }: { review: ProviderReview }) {
  return (
    <Panel title="Record">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        <Fact name="Account">
          {account.name}, {account.venue}, in {account.currency}
          {account.simulated && ", simulated"}
        </Fact>
        <Fact name="Events">
          <Figure value={record.fills} /> fills, <Figure value={record.flows} /> deposits and withdrawals,{" "}
          <Figure value={record.voids} /> taken back
        </Fact>
        <Fact name="First and last">
          {record.firstAt === null || record.lastAt === null ? (
            "There is no event yet."
          ) : (
            <>
              <Moment at={record.firstAt} day /> to <Moment at={record.lastAt} day />
            </>
          )}
        </Fact>
        {record.firstReceivedAt !== null && (
          <Fact name="Known to us since">
            <Moment at={record.firstReceivedAt} day />
          </Fact>
        )}
        <Fact name="Told later than a day">
          <Figure value={record.receivedLate} /> events: nobody could see them when they happened
        </Fact>
        <Fact name="Head">
          <HashText hash={account.headHash} of="head of the chain" />
        </Fact>
      </dl>
    </Panel>
  );
}

function WholeRecordPanel({ review: { whole } }: { review: ProviderReview }) {
  const basis = `P = ${whole.periodsPerYear}, rf = ${whole.riskFreeRate}, n = ${whole.n}`;
  return (
    <Panel title="The whole record, measured" note={`${basis}; from the first event on, listed or not`} flush>
      <StatRow>
        <Stat
          label="Return"
          value={<SignedFigure value={whole.totalReturn} format="percent" />}
          note={`${whole.spanDays} days`}
        />
        <Stat label="Sharpe" value={<Figure value={whole.sharpe} digits={2} />} note="annual" />
        <Stat
          label="Sharpe, lower bound"
          value={<Figure value={whole.sharpeLow95} digits={2} />}
          note="95 %"
        />
        <Stat
          label="Deepest loss"
          value={<SignedFigure value={negative(whole.maxDrawdown)} format="percent" />}
          note="daily marks"
        />
        <Stat
          label="Win rate"
          value={<SignedFigure value={whole.winRate} format="percent" plain />}
          note={`${whole.trades} trades`}
        />
        <Stat label="Profit factor" value={<Figure value={whole.profitFactor} digits={2} />} />
      </StatRow>
    </Panel>
  );
}

function negative(loss: number | null): number | null {
  return loss === null ? null : -loss;
}

function OtherAccounts({ accounts }: { accounts: readonly AccountDto[] }) {
  return (
    <Table caption="Other accounts of this person, newest first">
      <thead>
        <tr>
          <Th>Account</Th>
          <Th className="hidden sm:table-cell">Filled from</Th>
          <Th numeric>Events</Th>
          <Th>State</Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, name, venue, kind, events, state }) => (
          <Tr key={id}>
            <Td className="break-words">
              {name}
              <span className="block text-xs text-ink-2">{venue}</span>
            </Td>
            <Td className="hidden sm:table-cell">{KIND_WORDS[kind]}</Td>
            <Td numeric>
              <Figure value={events} />
            </Td>
            <Td>
              <AccountStateBadge state={state} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function AlikePanel({ people }: { people: readonly AlikePerson[] }) {
  return (
    <Panel
      title="Signed in from the same address"
      note={people.length === 0 ? "nobody else" : `${people.length}`}
    >
      {people.length === 0 ? (
        <p className="text-ink-2">No other person has signed in from an address of this one.</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {people.map(({ handle, displayName, addresses, isProvider }) => (
            <li key={handle} className="break-words">
              {displayName} <span className="text-ink-2">@{handle}</span>
              {isProvider && ", a provider too"}
              <span className="figure block text-xs text-ink-2">{addresses.join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
