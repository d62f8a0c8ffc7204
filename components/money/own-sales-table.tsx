import { licenceKindText } from "@/components/indicator/price-text";
import { Moment } from "@/components/money/moment";
import { RefundBadge } from "@/components/money/refund-badge";
import { shareText } from "@/components/money/share-text";
import { MoneyFigure } from "@/components/ui/figure";
import { RowLink, Table, Td, Th, Tr } from "@/components/ui/table";
import type { IndicatorSale } from "@/lib/indicators/sales-schema";

/** A developer's sales, newest first; each leads to its split, its refunds and the ledger behind them. */
export function OwnSalesTable({ sales, currency }: { sales: readonly IndicatorSale[]; currency: string }) {
  return (
    <Table caption={`Your sales in ${currency}, newest first`}>
      <thead>
        <tr>
          <Th>What</Th>
          <Th className="hidden lg:table-cell">Sold</Th>
          <Th className="hidden md:table-cell">Buyer</Th>
          <Th numeric>Price</Th>
          <Th numeric className="hidden sm:table-cell">
            Your share
          </Th>
          <Th numeric className="hidden lg:table-cell">
            Given back
          </Th>
          <Th numeric>You keep</Th>
          <Th className="hidden xl:table-cell">Matures</Th>
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
  const { buyer, createdAt, sellerBps, refunds } = sale;
  return (
    <Tr>
      <Td className="w-full sm:min-w-44">
        <RowLink href={`/desk/sales/${sale.id}`}>{sale.indicator.name}</RowLink>
        <span className="block text-xs text-ink-2">
          {licenceKindText(sale.kind)}
          {sale.renewal && ", renewed"}
          <span className="lg:hidden">
            , <Moment at={createdAt} day />
          </span>
        </span>
        {refunds.length > 0 && (
          <span className="mt-1 block">
            <RefundBadge sale={sale} />
          </span>
        )}
      </Td>
      <Td className="hidden text-xs text-ink-2 lg:table-cell">
        <Moment at={createdAt} />
      </Td>
      <Td className="hidden whitespace-nowrap md:table-cell">@{buyer.handle}</Td>
      <Td numeric>
        <MoneyFigure money={sale.gross} bare />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure money={sale.seller} bare />
        <span className="ml-2 text-xs text-ink-2">{shareText(sellerBps)}</span>
      </Td>
      <Td numeric className="hidden lg:table-cell">
        <MoneyFigure money={sale.refunded} bare />
      </Td>
      <Td numeric>
        <MoneyFigure money={sale.kept} bare />
      </Td>
      <Td className="hidden text-xs text-ink-2 xl:table-cell">
        <Moment at={sale.maturesAt} day />
      </Td>
    </Tr>
  );
}
