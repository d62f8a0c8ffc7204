import { accountName, type LedgerReader } from "@/components/money/account-name";
import { MoneyFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { MoneyJson } from "@/lib/money";

export interface ShownPosting {
  line: number;
  fromOwner: string;
  fromKind: string;
  toOwner: string;
  toKind: string;
  amount: MoneyJson;
}

/** The rows of the ledger behind one amount: every cent from one account to another. */
export function PostingsTable({
  postings,
  reader,
}: {
  postings: readonly ShownPosting[];
  reader?: LedgerReader;
}) {
  return (
    <Table caption="Ledger postings">
      <thead>
        <tr>
          <Th>From</Th>
          <Th>To</Th>
          <Th numeric>Amount</Th>
        </tr>
      </thead>
      <tbody>
        {postings.map((posting) => (
          <Tr key={posting.line}>
            <Td>{accountName({ owner: posting.fromOwner, kind: posting.fromKind }, reader)}</Td>
            <Td>{accountName({ owner: posting.toOwner, kind: posting.toKind }, reader)}</Td>
            <Td numeric>
              <MoneyFigure money={posting.amount} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
