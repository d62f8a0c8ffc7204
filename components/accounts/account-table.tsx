import { AccountStateBadge } from "@/components/accounts/account-state-badge";
import { KIND_WORDS } from "@/components/accounts/account-words";
import { Figure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { AccountDto } from "@/lib/trading/account-schema";

/** The person's trading accounts; each row leads to its record. */
export function AccountTable({ accounts }: { accounts: readonly AccountDto[] }) {
  return (
    <Table caption="Your trading accounts, newest first">
      <thead>
        <tr>
          <Th>Account</Th>
          <Th className="hidden sm:table-cell">Filled from</Th>
          <Th numeric>Events</Th>
          <Th numeric>Equity</Th>
          <Th className="hidden sm:table-cell">State</Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Tr key={account.id}>
            <Td className="w-full">
              <RowLink href={`/desk/accounts/${account.id}`} className="break-words">
                {account.name}
              </RowLink>
              <span className="block text-xs text-ink-2">{account.venue}</span>
              <span className="mt-1 block sm:hidden">
                <AccountStateBadge state={account.state} />
              </span>
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">{KIND_WORDS[account.kind]}</Td>
            <Td numeric>
              <Figure value={account.events} />
            </Td>
            <Td numeric>
              <EquityFigure account={account} />
            </Td>
            <Td className="hidden sm:table-cell">
              <AccountStateBadge state={account.state} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Equity at the last mark, in the account's currency. */
export function EquityFigure({ account }: { account: AccountDto }) {
  const { lastEquity, currency } = account;
  const value = lastEquity === null ? null : Number(lastEquity);
  return (
    <Figure
      value={value}
      digits={2}
      unit={currency}
      reason="There is no mark yet: marks are made once a day."
    />
  );
}
