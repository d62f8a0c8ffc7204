import { Moment } from "@/components/money/moment";
import { shareText } from "@/components/money/share-text";
import { SplitPopover } from "@/components/money/split";
import { MoneyFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SaleRow } from "@/lib/billing/schema";

/** Everybody's sales, newest first, each with both shares to the cent. */
export function SalesTable({ sales, currency }: { sales: readonly SaleRow[]; currency: string }) {
  return (
    <Table caption={`Sales in ${currency}, newest first`}>
      <thead>
        <tr>
          <Th className="hidden lg:table-cell">Sold</Th>
          <Th>What</Th>
          <Th className="hidden lg:table-cell">Buyer</Th>
          <Th className="hidden lg:table-cell">Seller</Th>
          <Th numeric>Price</Th>
          <Th numeric className="hidden sm:table-cell">
            Seller’s share
          </Th>
          <Th numeric className="hidden sm:table-cell">
            Platform
          </Th>
          <Th>Parts</Th>
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

function SaleLine({ sale }: { sale: SaleRow }) {
  const { label, buyer, sellerName, sellerBps, createdAt, refunded } = sale;
  return (
    <Tr>
      <Td className="hidden text-xs text-ink-2 lg:table-cell">
        <Moment at={createdAt} />
      </Td>
      <Td className="w-full sm:min-w-44">
        <span className="font-semibold">{label}</span>
        <span className="block text-xs text-ink-2 lg:hidden">
          {sellerName} to {buyer}, <Moment at={createdAt} day />
        </span>
      </Td>
      <Td className="hidden whitespace-nowrap lg:table-cell">{buyer}</Td>
      <Td className="hidden whitespace-nowrap lg:table-cell">{sellerName}</Td>
      <Td numeric>
        <MoneyFigure money={sale.gross} bare />
        {refunded.amount !== "0" && (
          <span className="block text-xs text-ink-2">
            given back <MoneyFigure money={refunded} bare />
          </span>
        )}
        <span className="block text-xs text-ink-2 sm:hidden">
          seller <MoneyFigure money={sale.seller} bare />
        </span>
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure money={sale.seller} bare />
        <Share bps={sellerBps} />
      </Td>
      <Td numeric className="hidden sm:table-cell">
        <MoneyFigure money={sale.platform} bare />
        <Share bps={10_000 - sellerBps} />
      </Td>
      <Td>
        <SplitPopover split={sale} seller={sellerName} of={label} />
      </Td>
    </Tr>
  );
}

function Share({ bps }: { bps: number }) {
  return <span className="ml-2 text-xs text-ink-2">{shareText(bps)}</span>;
}
