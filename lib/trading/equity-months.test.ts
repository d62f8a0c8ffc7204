import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/time";
import type { DailyEquity } from "@/lib/trading/daily-equity";
import { fromEquityMonths, toEquityMonths } from "@/lib/trading/equity-months";

function marks(firstDay: number, equity: readonly number[]): DailyEquity {
  return {
    firstDay,
    equity: Float64Array.from(equity),
    flow: Float64Array.from(equity, (_, index) => index % 3),
    return: Float64Array.from(equity, (value) => value / 7),
  };
}

describe("months of daily marks", () => {
  it("come back as they were, from any day to any day, gaps included", () => {
    const values = fc.array(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Number.NaN)),
      {
        minLength: 1,
        maxLength: 100,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 21_000 }), values, (firstDay, equity) => {
        const daily = marks(firstDay, equity);
        expect(fromEquityMonths(toEquityMonths(daily).reverse())).toEqual(daily);
      }),
    );
  });

  it("are cut at the first of each month, 24 bytes a day", () => {
    const rows = toEquityMonths(marks(Date.UTC(2026, 0, 30) / DAY_MS, [1, 2, 3]));
    expect(rows.map(({ month, n, data }) => [month.toISOString().slice(0, 10), n, data.length])).toEqual([
      ["2026-01-01", 31, 744],
      ["2026-02-01", 1, 24],
    ]);
  });

  it("no months are no marks", () => {
    expect(fromEquityMonths([]).equity).toHaveLength(0);
  });
});
