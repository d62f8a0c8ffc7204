import { Moment } from "@/components/money/moment";
import { VerifyLink } from "@/components/provider/verify-link";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ClosedTradeDto } from "@/lib/trading/trade-schema";

/** Columns that a phone has no room for; it says the same under the words. */
const WIDE = "hidden md:table-cell";

export interface ClosedTradesTableProps {
  providerId: string;
  currency: string;
  /** What was closed before its day is not ranked; null: nothing is. */
  listedAt: string | null;
  trades: readonly ClosedTradeDto[];
}

/** Trades from flat to flat, each with the proofs of the fills it began and ended with. */
export function ClosedTradesTable({ providerId, currency, listedAt, trades }: ClosedTradesTableProps) {
  return (
    <Table caption="Closed trades, newest first">
      <thead>
        <tr>
          <Th>Trade</Th>
          <Th numeric className={WIDE}>
            Quantity
          </Th>
          <Th numeric className={WIDE}>
            In, out
          </Th>
          <Th className={WIDE}>Opened, closed</Th>
          <Th numeric>Profit, {currency}</Th>
          <Th className={WIDE}>Proof</Th>
        </tr>
      </thead>
      <tbody>
        {trades.map((trade) => (
          <TradeRow
            key={`${trade.symbol} ${trade.openedAt} ${trade.closedAt}`}
            providerId={providerId}
            trade={trade}
            ranked={listedAt !== null && trade.closedAt.slice(0, 10) >= listedAt.slice(0, 10)}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface TradeRowProps {
  providerId: string;
  trade: ClosedTradeDto;
  ranked: boolean;
}

function TradeRow({ providerId, trade, ranked }: TradeRowProps) {
  const { symbol, side, qty, openPrice, closePrice, openedAt, closedAt, pnl, fees } = trade;
  return (
    <Tr>
      <Td className="min-w-32">
        {side === "buy" ? "Long" : "Short"} {symbol}
        {!ranked && <span className="block text-xs text-ink-2">before listing: not ranked</span>}
        <span className="block text-xs text-ink-2 md:hidden">
          <span className="figure">
            {written(qty)} at {written(openPrice)} → {written(closePrice)}
          </span>
          <Moment at={closedAt} className="block" />
          <Proofs providerId={providerId} trade={trade} />
        </span>
      </Td>
      <Td numeric className={WIDE}>
        {written(qty)}
      </Td>
      <Td numeric className={WIDE}>
        <span className="block">{written(openPrice)}</span>
        <span className="block text-ink-2">{written(closePrice)}</span>
      </Td>
      <Td className={`text-xs ${WIDE}`}>
        <Moment at={openedAt} className="block" />
        <Moment at={closedAt} className="block text-ink-2" />
      </Td>
      <Td numeric>
        <SignedFigure value={Number(pnl)} plain />
        <span className="block text-xs text-ink-2">
          fees <Figure value={Number(fees)} digits={2} />
        </span>
      </Td>
      <Td className={WIDE}>
        <Proofs providerId={providerId} trade={trade} />
      </Td>
    </Tr>
  );
}

/** Each trade begins with one event and ends with another. */
function Proofs({ providerId, trade }: { providerId: string; trade: ClosedTradeDto }) {
  const { symbol, openedSeq, closedSeq } = trade;
  return (
    <span className="flex gap-3">
      <VerifyLink providerId={providerId} seq={openedSeq} label="Open" of={`the opening of ${symbol}`} />
      <VerifyLink providerId={providerId} seq={closedSeq} label="Close" of={`the closing of ${symbol}`} />
    </span>
  );
}

const DIGITS_SHOWN = 8;

/** A decimal as it is, but an average without its endless digits. */
function written(decimal: string): string {
  const [, fraction = ""] = decimal.split(".");
  return fraction.length > DIGITS_SHOWN ? Number(decimal).toPrecision(DIGITS_SHOWN) : decimal;
}
