import { KIND_WORDS } from "@/components/accounts/account-words";
import { Moment } from "@/components/money/moment";
import { feesText } from "@/components/provider/fees-text";
import { Figure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { WaitingApplication } from "@/lib/providers/review-schema";

/** Signal providers that wait for a decision; the oldest stands first. */
export function ApplicationsTable({ applications }: { applications: readonly WaitingApplication[] }) {
  return (
    <Table caption="Signal providers that wait for review, oldest first">
      <thead>
        <tr>
          <Th>Provider</Th>
          <Th className="hidden sm:table-cell">Record</Th>
          <Th numeric>Events</Th>
          <Th className="hidden md:table-cell">Fees</Th>
          <Th>Waiting since</Th>
        </tr>
      </thead>
      <tbody>
        {applications.map(({ profile, owner, account }) => (
          <Tr key={profile.id}>
            <Td className="sm:min-w-40">
              <RowLink href={`/admin/review/providers/${profile.id}`} className="break-words">
                {profile.displayName}
              </RowLink>
              <span className="block text-xs text-ink-2">@{owner.handle}</span>
            </Td>
            <Td className="hidden sm:table-cell">
              {account.venue}
              <span className="block text-xs text-ink-2">{KIND_WORDS[account.kind]}</span>
            </Td>
            <Td numeric>
              <Figure value={account.events} />
            </Td>
            <Td className="hidden md:table-cell">{feesText(profile.fees)}</Td>
            <Td className="text-xs text-ink-2">
              <Moment at={profile.appliedAt} day />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
