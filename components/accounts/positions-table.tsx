import { Figure, SignedFigure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { OpenPosition } from "@/lib/trading/data/read-positions";

/** What the account holds, as derived from its events. */
export function PositionsTable({
  positions,
  currency,
}: {
  positions: readonly OpenPosition[];
  currency: string;
}) {
  return (
    <Table caption="Open positions">
      <thead>
        <tr>
          <Th>Instrument</Th>
          <Th numeric>Quantity</Th>
          <Th numeric>Average cost</Th>
          <Th numeric>Realised, {currency}</Th>
        </tr>
      </thead>
      <tbody>
        {positions.map(({ symbol, qty, averageCost, realised }) => (
          <Tr key={symbol}>
            <Td className="w-full">{symbol}</Td>
            <Td numeric>{qty}</Td>
            <Td numeric>
              <Figure value={averageCost} digits={4} />
            </Td>
            <Td numeric>
              <SignedFigure
                value={realised}
                digits={2}
                plain
                reason="The rate of a fee or of the quote currency is missing."
              />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
