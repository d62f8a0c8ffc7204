"use client";

import { useMemo } from "react";
import { type CandleBars, type ChartOutput, priceDigits } from "@/components/chart/chart-data";
import { valueText } from "@/components/indicator/outputs-table";
import { Figure, formatNumber } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { formatMoment } from "@/lib/time";

export interface ValuesTableProps {
  bars: CandleBars;
  outputs: readonly ChartOutput[];
}

const SHOWN = 30;

/** The newest bars with every output, as numbers: what the chart draws, for people who do not see it. */
export function ValuesTable({ bars, outputs }: ValuesTableProps) {
  const rows = useMemo(() => newestRows(bars.time.length), [bars]);
  const digits = priceDigits(bars);
  const price = (value: number | undefined) => (value === undefined ? null : formatNumber(value, digits));
  return (
    <Table caption={`The newest ${rows.length} bars with every output, newest first`}>
      <thead>
        <tr>
          <Th>Time</Th>
          {["Open", "High", "Low", "Close"].map((name) => (
            <Th key={name} numeric>
              {name}
            </Th>
          ))}
          {outputs.map(({ name, title }) => (
            <Th key={name} numeric>
              {title}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={bars.time[row]}>
            <Td className="figure whitespace-nowrap">{formatMoment(new Date(bars.time[row] ?? 0))}</Td>
            {[bars.open, bars.high, bars.low, bars.close].map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four columns that never change places.
              <Td key={at} numeric>
                <Figure value={price(column[row])} />
              </Td>
            ))}
            {outputs.map(({ name, values }) => (
              <Td key={name} numeric>
                <Figure value={valueText(values[row])} reason="Warm-up, or undefined there." />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function newestRows(bars: number): number[] {
  return Array.from({ length: Math.min(SHOWN, bars) }, (_, back) => bars - 1 - back);
}
