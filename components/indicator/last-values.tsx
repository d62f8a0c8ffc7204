import { valueText } from "@/components/indicator/outputs-table";
import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ExecuteResult } from "@/lib/indicators/execution-schema";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { formatMoment } from "@/lib/time";

const ROWS = 10;

export interface LastValuesProps {
  outputs: Manifest["outputs"];
  result: Pick<ExecuteResult, "time" | "outputs">;
  /** Closes that end with the result's last bar. */
  close: readonly number[];
}

/** The newest bars with the value of every output. */
export function LastValues({ outputs, result, close }: LastValuesProps) {
  const { time } = result;
  const count = Math.min(ROWS, time.length);
  const rows = Array.from({ length: count }, (_, back) => time.length - 1 - back);
  return (
    <Table caption="Last values of the run">
      <thead>
        <tr>
          <Th>Bar opened</Th>
          <Th numeric>Close</Th>
          {outputs.map(({ key, title }) => (
            <Th key={key} numeric>
              {title ?? key}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row}>
            <Td className="figure whitespace-nowrap">{formatMoment(new Date(time[row] ?? 0))}</Td>
            <Td numeric>
              <Figure
                value={valueText(close[row - time.length + close.length])}
                reason="The bar is not drawn."
              />
            </Td>
            {outputs.map(({ key }) => (
              <Td key={key} numeric>
                <Figure
                  value={valueText(result.outputs[key]?.[row])}
                  reason="No value on this bar: warm-up, or undefined there."
                />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
