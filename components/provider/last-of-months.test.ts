import { expect, it } from "vitest";
import { lastOfMonths } from "@/components/provider/last-of-months";

const point = (day: string, equity: number | null, more: { flow?: number; ranked?: boolean } = {}) => ({
  ...{ day, equity, growth: equity, drawdown: 0, flow: 0, ranked: true },
  ...more,
});

it("a month is its last mark with all of its flows", () => {
  const points = [
    point("2026-01-30", 1, { flow: 100 }),
    point("2026-01-31", 2, { flow: -30 }),
    point("2026-02-01", 3, { flow: 5 }),
    point("2026-02-02", null),
  ];
  expect(lastOfMonths(points)).toEqual([
    point("2026-02-01", 3, { flow: 5 }),
    point("2026-01-31", 2, { flow: 70 }),
  ]);
});

it("the month of the listing is two: what was before does not count", () => {
  const points = [point("2026-01-14", 1, { ranked: false }), point("2026-01-15", 2)];
  expect(lastOfMonths(points)).toEqual([...points].reverse());
});

it("a month without any mark is there, without a value", () => {
  expect(lastOfMonths([point("2026-01-14", null)])).toEqual([point("2026-01-14", null)]);
});
