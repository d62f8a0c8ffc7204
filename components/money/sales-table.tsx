import { Moment } from "@/components/money/moment";
import { shareText } from "@/components/money/share-text";
import { SplitPopover } from "@/components/money/split";
import { MoneyFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SaleRow } from "@/lib/billing/schema";

export interface SalesTableProps {
  sales: readonly SaleRow[];
  currency: string;
  /** Who reads it: a seller sees own sales, an admin everybody's. */
  reader: "seller" | "admin";
}

/** Sales, newest first, each with both shares to the cent. */
export function SalesTable({ sales, currency, reader }: SalesTableProps) {
  const own = reader === "seller";
  return (
    <Table caption={`Sales in ${currency}, newest first`}>
      <thead>
        <tr>
          <Th className="hidden lg:table-cell">Sold</Th>
          <Th>What</Th>
          <Th className="hidden lg:table-cell">Buyer</Th>
          {!own && <Th className="hidden lg:table-cell">Seller</Th>}
          <Th numeric>Price</Th>
          <Th numeric className="hidden sm:table-cell">
            {own ? "Your share" : "Seller’s share"}
          </Th>
          <Th numeric className="hidden sm:table-cell">
            Platform
          </Th>
          <Th>Parts</Th>
          {own && <Th className="hidden lg:table-cell">Matures</Th>}
        </tr>
      </thead>
      <tbody>
        {sales.map((sale) => (
          <SaleLine key={sale.id} sale={sale} own={own} />
        ))}
      </tbody>
    </Table>
  );
}

function SaleLine({ sale, own }: { sale: SaleRow; own: boolean }) {
  const { label, buyer, sellerName, sellerBps, createdAt } = sale;
  return (
    <Tr>
      <Td className="hidden text-xs text-ink-2 lg:table-cell">
        <Moment at={createdAt} />
      </Td>
      <Td className="w-full sm:min-w-44">
        <span className="font-semibold">{label}</span>
        <span className="block text-xs text-ink-2 lg:hidden">
          {own ? `to ${buyer}` : `${sellerName} to ${buyer}`}, <Moment at={createdAt} day />
        </span>
      </Td>
      <Td className="hidden whitespace-nowrap lg:table-cell">{buyer}</Td>
      {!own && <Td className="hidden whitespace-nowrap lg:table-cell">{sellerName}</Td>}
      <Td numeric>
        <MoneyFigure money={sale.gross} bare />
        <span className="block text-xs text-ink-2 sm:hidden">
          {own ? "you " : "seller "}
          <MoneyFigure money={sale.seller} bare />
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
        <SplitPopover split={sale} seller={own ? "You" : sellerName} of={label} />
      </Td>
      {own && (
        <Td className="hidden text-xs text-ink-2 lg:table-cell">
          <Moment at={sale.maturesAt} day />
        </Td>
      )}
    </Tr>
  );
}

function Share({ bps }: { bps: number }) {
  return <span className="ml-2 text-xs text-ink-2">{shareText(bps)}</span>;
}
