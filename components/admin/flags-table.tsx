import { Moment } from "@/components/money/moment";
import { FlagBadges } from "@/components/provider/flag-badges";
import { Figure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { FlaggedRecord } from "@/lib/verification/flag-schema";

/** Flags of all providers; each row leads to its evidence. */
export function FlagsTable({ flags }: { flags: readonly FlaggedRecord[] }) {
  return (
    <Table caption="Flags of signal providers">
      <thead>
        <tr>
          <Th>Check</Th>
          <Th className="hidden sm:table-cell">Provider</Th>
          <Th>Standing</Th>
          <Th numeric className="hidden md:table-cell">
            Flags of the record
          </Th>
          <Th className="hidden sm:table-cell">Since</Th>
        </tr>
      </thead>
      <tbody>
        {flags.map((flag) => (
          <Tr key={flag.id}>
            <Td className="sm:min-w-44">
              <RowLink href={`/admin/flags/${flag.id}`} className="break-words">
                {flag.title}
              </RowLink>
              <span className="block text-xs text-ink-2 sm:hidden">
                {flag.provider.displayName}, <Moment at={flag.since} day />
              </span>
            </Td>
            <Td className="hidden break-words sm:table-cell">
              {flag.provider.displayName}
              <span className="block text-xs text-ink-2">
                @{flag.provider.owner}
                {flag.provider.flagHidden && ", off the ranking"}
              </span>
            </Td>
            <Td>
              <FlagBadges flag={flag} />
            </Td>
            <Td numeric className="hidden md:table-cell">
              <Figure value={flag.provider.publicFlags} />
            </Td>
            <Td className="hidden text-xs text-ink-2 sm:table-cell">
              <Moment at={flag.since} day />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
