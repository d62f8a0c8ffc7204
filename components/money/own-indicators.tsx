import { priceText } from "@/components/indicator/price-text";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { MoneyFigure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { DeveloperIndicator } from "@/lib/indicators/developer-schema";

const STATUS: Readonly<Record<string, { tone: BadgeTone; icon?: string }>> = {
  listed: { tone: "up", icon: "✓" },
  approved: { tone: "up", icon: "✓" },
  pending: { tone: "gold" },
  rejected: { tone: "down", icon: "×" },
  suspended: { tone: "down", icon: "!" },
};

function StatusBadge({ status }: { status: string }) {
  return <Badge {...STATUS[status]}>{statusText(status)}</Badge>;
}

/** A developer's indicators in every state, with what each has sold. */
export function OwnIndicators({ indicators }: { indicators: readonly DeveloperIndicator[] }) {
  return (
    <Table caption="Your indicators">
      <thead>
        <tr>
          <Th>Indicator</Th>
          <Th className="hidden sm:table-cell">Status</Th>
          <Th className="hidden lg:table-cell">Newest version</Th>
          <Th className="hidden lg:table-cell">Price</Th>
          <Th numeric className="hidden xl:table-cell">
            Runs
          </Th>
          <Th numeric>Sales</Th>
          <Th numeric>Your shares</Th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} />
        ))}
      </tbody>
    </Table>
  );
}

function IndicatorRow({ indicator }: { indicator: DeveloperIndicator }) {
  const newest = indicator.versions[0];
  return (
    <Tr>
      <Td className="w-full sm:min-w-44">
        <RowLink href={`/desk/indicators/${indicator.slug}`}>{indicator.name}</RowLink>
        <span className="block text-xs text-ink-2">
          {indicator.version === null ? "nothing in force yet" : `${indicator.version} in force`}
          {newest && newest.version !== indicator.version && (
            <span className="lg:hidden">{`, ${newest.version} ${statusText(newest.status)}`}</span>
          )}
        </span>
        <span className="figure block text-xs text-ink-2 lg:hidden">{priceText(indicator.price)}</span>
      </Td>
      <Td className="hidden sm:table-cell">
        <StatusBadge status={indicator.status} />
      </Td>
      <Td className="hidden whitespace-nowrap lg:table-cell">
        {newest && (
          <>
            <span className="figure mr-2">{newest.version}</span>
            <StatusBadge status={newest.status} />
          </>
        )}
      </Td>
      <Td className="figure hidden whitespace-nowrap lg:table-cell">{priceText(indicator.price)}</Td>
      <Td numeric className="hidden xl:table-cell">
        {indicator.runs}
      </Td>
      <Td numeric>{indicator.sales}</Td>
      <Td numeric>
        <MoneyFigure money={indicator.earned} />
      </Td>
    </Tr>
  );
}

function statusText(status: string): string {
  return status === "pending" ? "in review" : status;
}
