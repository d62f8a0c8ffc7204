import { priceText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { ReviewQueueItem } from "@/lib/indicators/review-schema";

/** Versions that wait for a decision; the oldest stands first. */
export function QueueTable({ items }: { items: readonly ReviewQueueItem[] }) {
  return (
    <Table caption="Versions that wait for review, oldest first">
      <thead>
        <tr>
          <Th>Indicator</Th>
          <Th>Version</Th>
          <Th className="hidden sm:table-cell">Developer</Th>
          <Th className="hidden md:table-cell">Price</Th>
          <Th>Waiting since</Th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ indicator, version, base }) => (
          <Tr key={version.id}>
            <Td className="sm:min-w-40">
              <RowLink href={`/admin/review/${version.id}`}>{indicator.name}</RowLink>
              <span className="block text-xs text-ink-2">
                {base ? `replaces ${base.version}` : "first version"}
              </span>
            </Td>
            <Td className="figure">{version.version}</Td>
            <Td className="hidden sm:table-cell">
              {indicator.developer.displayName}
              <span className="block text-xs text-ink-2">@{indicator.developer.handle}</span>
            </Td>
            <Td className="figure hidden md:table-cell">{priceText(indicator.price)}</Td>
            <Td className="text-xs text-ink-2">
              <Moment at={version.submittedAt ?? version.createdAt} day />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
