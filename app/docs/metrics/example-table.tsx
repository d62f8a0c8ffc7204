import { exampleDays } from "@/app/docs/metrics/example";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatDay } from "@/lib/time";

/** The marks that the numbers of the page are computed from. */
export function ExampleTable() {
  return (
    <div className="rounded-md border border-line bg-panel">
      <Table caption="The daily marks of the example">
        <thead>
          <tr>
            <Th>Day</Th>
            <Th numeric>Paid in</Th>
            <Th numeric>Equity</Th>
            <Th numeric>Return</Th>
          </tr>
        </thead>
        <tbody>
          {exampleDays.map(({ date, paidIn, equity, earned }) => (
            <Tr key={date.getTime()}>
              <Th scope="row" className="text-ink">
                {formatDay(date)}
              </Th>
              <Td numeric>
                <Figure value={paidIn} />
              </Td>
              <Td numeric>
                <Figure value={equity} digits={2} />
              </Td>
              <Td numeric>
                <Figure value={earned * 100} digits={1} unit="%" />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
