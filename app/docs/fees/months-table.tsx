import type { ExampleMonth } from "@/app/docs/fees/example";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatAmount } from "@/lib/money";

/** Columns that a phone has no room for. */
const WIDE = "hidden md:table-cell";
/** Decimals of a unit's worth. */
const DIGITS = 6;

/** The months of the example, one a row. */
export function MonthsTable({ months }: { months: readonly ExampleMonth[] }) {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="Six months of a follow and their fees, in USD">
        <thead>
          <tr>
            <Th>Month</Th>
            <Th numeric>Earned</Th>
            <Th numeric>Equity</Th>
            <Th numeric className={WIDE}>
              A unit
            </Th>
            <Th numeric className={WIDE}>
              Mark
            </Th>
            <Th numeric>Fee</Th>
            <Th numeric className={WIDE}>
              Provider
            </Th>
            <Th numeric className={WIDE}>
              In or out
            </Th>
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
              <Td numeric className={WIDE}>
                {one.nav.toFixed(DIGITS)}
              </Td>
              <Td numeric className={WIDE}>
                {one.highWaterMark.toFixed(DIGITS)}
              </Td>
              <Td numeric>{formatAmount(one.fee)}</Td>
              <Td numeric className={WIDE}>
                {formatAmount(one.provider)}
              </Td>
              <Td numeric className={WIDE}>
                {one.flow.minor === 0n ? "" : formatAmount(one.flow)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
