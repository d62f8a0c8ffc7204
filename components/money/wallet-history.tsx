import { Moment } from "@/components/money/moment";
import { SignedMoney } from "@/components/money/signed-money";
import { SplitPopover } from "@/components/money/split";
import { MoneyFigure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { WalletEntry } from "@/lib/billing/schema";

/** What came and went, newest first; every row leads to its postings. */
export function WalletHistory({ entries, currency }: { entries: readonly WalletEntry[]; currency: string }) {
  return (
    <Table caption={`Wallet history in ${currency}, newest first`}>
      <thead>
        <tr>
          <Th className="hidden sm:table-cell">Date</Th>
          <Th>What</Th>
          <Th numeric>Amount, {currency}</Th>
          <Th numeric className="hidden sm:table-cell">
            Balance after
          </Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </Table>
  );
}

function HistoryRow({ entry }: { entry: WalletEntry }) {
  const { id, label, amount, balance, charge, effectiveAt } = entry;
  return (
    <Tr>
      <Td className="hidden text-xs text-ink-2 sm:table-cell">
        <Moment at={effectiveAt} />
      </Td>
      <Td className="w-full">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <RowLink href={`/wallet/${id}`}>{label}</RowLink>
          {charge && <SplitPopover split={charge} of={label} />}
        </span>
        <Moment at={effectiveAt} className="block text-xs text-ink-2 sm:hidden" />
      </Td>
      <Td numeric>
        <SignedMoney money={amount} bare />
        <span className="block text-xs font-normal text-ink-2 sm:hidden">
          <span className="sr-only">Balance after </span>= <MoneyFigure money={balance} bare />
        </span>
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure money={balance} bare />
      </Td>
    </Tr>
  );
}
