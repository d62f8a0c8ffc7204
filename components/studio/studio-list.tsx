import { VersionStatusBadge } from "@/components/indicator/version-status-badge";
import { Moment } from "@/components/money/moment";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { DeveloperIndicator } from "@/lib/indicators/developer-schema";

/** A developer's indicators, each leading to its text. */
export function StudioList({ indicators }: { indicators: readonly DeveloperIndicator[] }) {
  return (
    <Table caption="Your indicators">
      <thead>
        <tr>
          <Th>Indicator</Th>
          <Th>Newest version</Th>
          <Th className="hidden sm:table-cell">In force</Th>
          <Th className="hidden sm:table-cell">Made</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ id, slug, name, version, versions: [newest] }) => (
          <Tr key={id}>
            <Td className="w-full">
              <RowLink href={`/studio/${slug}`}>{name}</RowLink>
            </Td>
            <Td className="whitespace-nowrap">
              {newest && (
                <>
                  <span className="figure mr-2">{newest.version}</span>
                  <VersionStatusBadge status={newest.status} />
                </>
              )}
            </Td>
            <Td className="figure hidden whitespace-nowrap sm:table-cell">{version ?? "—"}</Td>
            <Td className="hidden whitespace-nowrap text-ink-2 sm:table-cell">
              {newest && <Moment at={newest.createdAt} day />}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
