import { Figure } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { OutputSeries } from "@/lib/indicators/execution-schema";
import type { Manifest } from "@/lib/indicators/manifest-schema";

export interface OutputsTableProps {
  outputs: Manifest["outputs"];
  /** Series of a run; null before there is one. */
  values: OutputSeries | null;
}

/** Every declared output: where it is drawn, how many bars it needs before its first value, where it stands. */
export function OutputsTable({ outputs, values }: OutputsTableProps) {
  return (
    <Table caption="Outputs of the indicator">
      <thead>
        <tr>
          <Th>Output</Th>
          <Th className="hidden sm:table-cell">Drawn as</Th>
          <Th numeric>Warm-up</Th>
          <Th numeric>Last value</Th>
        </tr>
      </thead>
      <tbody>
        {outputs.map(({ key, title, pane, style }) => {
          const series = values?.[key];
          const first = series?.findIndex((value) => value !== null) ?? -1;
          return (
            <Tr key={key}>
              <Td>
                {title ?? key} {title !== null && title !== key && <code className="text-ink-2">{key}</code>}
              </Td>
              <Td className="hidden whitespace-nowrap text-ink-2 sm:table-cell">
                {style}, {pane === "overlay" ? "over the price" : "below the price"}
              </Td>
              <Td numeric>
                <Figure
                  value={first < 0 ? null : first}
                  unit={first === 1 ? "bar" : "bars"}
                  reason={noFirst(series)}
                />
              </Td>
              <Td numeric>
                <Figure value={valueText(series?.at(-1))} reason={noLast(series)} />
              </Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}

const DIGITS = 8;

/** A value of a series with at most eight significant digits; null where it has none. */
export function valueText(value: number | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toExponential(6).replace("-", "−");
  return Number(value.toPrecision(DIGITS))
    .toLocaleString("en", { maximumFractionDigits: 12 })
    .replace("-", "−");
}

function noFirst(series: readonly unknown[] | undefined): string {
  return series === undefined ? "No run has been shown yet." : "No bar of this run has a value.";
}

function noLast(series: readonly unknown[] | undefined): string {
  return series === undefined
    ? "No run has been shown yet."
    : "The last bar has no value: warm-up, or undefined there.";
}
