import type { ExampleMonth } from "@/app/docs/fees/example";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatAmount, type Money } from "@/lib/money";

/** The months of the example, one a row. */
export function MonthsTable({ months, total }: { months: readonly ExampleMonth[]; total: Money }) {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Six months of a follow and their fees, in USD">
        <thead>
          <tr>
            <Th>Month</Th>
            <Th numeric>Earned</Th>
            <Th numeric>Equity</Th>
            <Th numeric>A unit</Th>
            <Th numeric>Mark</Th>
            <Th numeric>Fee</Th>
            <Th numeric>Provider</Th>
            <Th numeric>Platform</Th>
            <Th numeric>In or out</Th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <Tr key={one.month}>
              <Th scope="row" className="text-ink">
                {one.month}
              </Th>
              <Td numeric>
                <Figure value={one.earned * 100} digits={0} unit="%" />
              </Td>
              <Td numeric>{formatAmount(one.equity)}</Td>
              <Td numeric>{one.nav.toFixed(8)}</Td>
              <Td numeric>{one.highWaterMark.toFixed(8)}</Td>
              <Td numeric>{formatAmount(one.fee)}</Td>
              <Td numeric>{formatAmount(one.provider)}</Td>
              <Td numeric>{formatAmount(one.platform)}</Td>
              <Td numeric>{one.flow.minor === 0n ? "" : formatAmount(one.flow)}</Td>
            </Tr>
          ))}
          <Tr>
            <Th scope="row" className="text-ink">
              Together
            </Th>
            <Td colSpan={4} />
            <Td numeric>{formatAmount(total)}</Td>
            <Td colSpan={3} />
          </Tr>
        </tbody>
      </Table>
    </div>
  );
}
