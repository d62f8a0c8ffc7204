import { Moment } from "@/components/money/moment";
import { VerifyLink } from "@/components/provider/verify-link";
import { Badge } from "@/components/ui/badge";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FillDto } from "@/lib/trading/trade-schema";

/** Columns that a phone has no room for; it says the same under the words. */
const WIDE = "hidden md:table-cell";

/** Fills as they were written down, each with its proof. */
export function FillsTable({ providerId, fills }: { providerId: string; fills: readonly FillDto[] }) {
  return (
    <Table caption="Fills, newest first">
      <thead>
        <tr>
          <Th numeric>No.</Th>
          <Th>Fill</Th>
          <Th numeric className={WIDE}>
            Quantity
          </Th>
          <Th numeric className={WIDE}>
            Price
          </Th>
          <Th numeric className={WIDE}>
            Fee
          </Th>
          <Th className={WIDE}>Executed, received</Th>
          <Th>Proof</Th>
        </tr>
      </thead>
      <tbody>
        {fills.map((fill) => (
          <FillRow key={fill.seq} providerId={providerId} fill={fill} />
        ))}
      </tbody>
    </Table>
  );
}

function FillRow({ providerId, fill }: { providerId: string; fill: FillDto }) {
  const { seq, symbol, side, qty, price, fee, feeCurrency, executedAt, receivedAt, voidedBy } = fill;
  return (
    <Tr>
      <Td numeric>{seq}</Td>
      <Td className="min-w-32">
        <span className={side === "buy" ? "text-up" : "text-down"}>
          {side === "buy" ? "▲ buy" : "▼ sell"}
        </span>{" "}
        {symbol}
        {voidedBy !== null && (
          <span className="block">
            <Badge>taken back by {voidedBy}</Badge>
          </span>
        )}
        <span className="block text-xs text-ink-2 md:hidden">
          <span className="figure">
            {qty} × {price}
          </span>
          <Moment at={executedAt} className="block" />
        </span>
      </Td>
      <Td numeric className={WIDE}>
        {qty}
      </Td>
      <Td numeric className={WIDE}>
        {price}
      </Td>
      <Td numeric className={WIDE}>
        {fee !== null && <Figure value={fee} {...(feeCurrency === null ? {} : { unit: feeCurrency })} />}
      </Td>
      <Td className={`text-xs ${WIDE}`}>
        <Moment at={executedAt} className="block" />
        <Moment at={receivedAt} className="block text-ink-2" />
      </Td>
      <Td>
        <VerifyLink providerId={providerId} seq={seq} label="Verify" of={`the fill of ${symbol}`} />
      </Td>
    </Tr>
  );
}
