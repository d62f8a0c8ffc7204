import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { RefundBadge } from "@/components/money/refund-badge";
import { MoneyFigure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { IndicatorSale } from "@/lib/indicators/sales-schema";

/** Sales an admin may refund, newest first; each leads to its case. */
export function RefundableSalesTable({ sales }: { sales: readonly IndicatorSale[] }) {
  return (
    <Table caption="Sales, newest first">
      <thead>
        <tr>
          <Th>What</Th>
          <Th className="hidden sm:table-cell">Buyer</Th>
          <Th className="hidden lg:table-cell">Sold</Th>
          <Th numeric>Price</Th>
          <Th numeric className="hidden sm:table-cell">
            Given back
          </Th>
        </tr>
      </thead>
      <tbody>
        {sales.map((sale) => (
          <SaleLine key={sale.id} sale={sale} />
        ))}
      </tbody>
    </Table>
  );
}

function SaleLine({ sale }: { sale: IndicatorSale }) {
  const { id, indicator, kind, renewal, buyer, createdAt, gross, refunded } = sale;
  return (
    <Tr>
      <Td className="w-full sm:min-w-44">
        <RowLink href={`/admin/refunds/${id}`}>{indicator.name}</RowLink>
        <span className="block text-xs text-ink-2">
          {licenceKindText(kind)}
          {renewal && ", renewed"}
          <span className="sm:hidden">, @{buyer.handle}</span>
          <span className="lg:hidden">
            , <Moment at={createdAt} day />
          </span>
        </span>
        <span className="mt-1 block empty:hidden">
          <RefundBadge sale={sale} />
        </span>
      </Td>
      <Td className="hidden sm:table-cell">
        <span className="block">{buyer.displayName}</span>
        <span className="block text-xs text-ink-2">@{buyer.handle}</span>
      </Td>
      <Td className="hidden text-xs text-ink-2 lg:table-cell">
        <Moment at={createdAt} />
      </Td>
      <Td numeric>
        <MoneyFigure money={gross} />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure money={refunded} />
      </Td>
    </Tr>
  );
}
