import { MONTHS } from "@/components/provider/equity-geometry";
import { yearsOf } from "@/components/provider/years-of";
import { classNames } from "@/components/ui/class-names";
import { Figure, formatNumber, SignedFigure } from "@/components/ui/figure";
import { Table, Td, Th } from "@/components/ui/table";
import type { MonthlyReturn } from "@/lib/performance/monthly-returns";

/** Returns by year and month; the colour repeats what sign and number say. */
export function MonthlyTable({ months }: { months: readonly MonthlyReturn[] }) {
  return (
    <Table caption="Monthly returns in percent">
      <thead>
        <tr>
          <Th>Year</Th>
          {MONTHS.map((name) => (
            <Th key={name} numeric className="px-2">
              {name}
            </Th>
          ))}
          <Th numeric>Total</Th>
        </tr>
      </thead>
      <tbody>
        {yearsOf(months).map(({ year, returns, total }) => (
          <tr key={year}>
            <Th scope="row" className="figure text-ink">
              {year}
            </Th>
            {returns.map((value, month) => (
              <Td
                key={MONTHS[month]}
                numeric
                className={classNames("border-0 px-2 py-1.5 text-xs", value !== null && shade(value))}
              >
                {value === null ? (
                  <Figure value={null} reason="The record has no return in this month." />
                ) : (
                  `${value > 0 ? "+" : ""}${formatNumber(value * 100, 1)}`
                )}
              </Td>
            ))}
            <Td numeric className="border-0 py-1.5 font-semibold">
              <SignedFigure value={total * 100} digits={1} plain />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Three depths a side: up to 1 %, up to 4 %, more. */
function shade(value: number): string {
  const depth = Math.abs(value) < 0.01 ? 0 : Math.abs(value) < 0.04 ? 1 : 2;
  const shades = value < 0 ? ["bg-down/8", "bg-down/20", "bg-down/35"] : ["bg-up/8", "bg-up/20", "bg-up/35"];
  return shades[depth] ?? "";
}
