import { lastOfMonths } from "@/components/provider/last-of-months";
import { Figure, SignedFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ProviderEquity } from "@/lib/providers/record-schema";
import { formatDay } from "@/lib/time";

/** The last mark of each month: what the chart shows, for whoever does not see it. */
export function EquityTable({ equity: { points, currency } }: { equity: ProviderEquity }) {
  return (
    <Table caption="Last mark of each month, newest first">
      <thead>
        <tr>
          <Th>Day</Th>
          <Th numeric>Equity, {currency}</Th>
          <Th numeric>Paid in or out</Th>
          <Th numeric>Growth</Th>
          <Th numeric>Below its peak</Th>
          <Th>Ranked</Th>
        </tr>
      </thead>
      <tbody>
        {lastOfMonths(points).map(({ day, equity, growth, drawdown, flow, ranked }) => (
          <Tr key={day}>
            <Td className="figure whitespace-nowrap">{formatDay(new Date(day))}</Td>
            <Td numeric>
              <Figure value={equity} digits={2} reason="A price was missing." />
            </Td>
            <Td numeric>{flow === 0 ? "0" : <SignedFigure value={flow} plain />}</Td>
            <Td numeric>
              <SignedFigure value={growth === null ? null : growth - 1} format="percent" plain />
            </Td>
            <Td numeric>
              <Figure value={drawdown === null ? null : drawdown * 100} digits={1} unit="%" />
            </Td>
            <Td>{ranked ? "yes" : "before listing"}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
