import { expect, it } from "vitest";
import { yearsOf } from "@/components/provider/years-of";

it("a year links its months, and months without a return stay empty", () => {
  const [latest, first] = yearsOf([
    { year: 2025, month: 12, return: 0.5 },
    { year: 2026, month: 1, return: 0.1 },
    { year: 2026, month: 3, return: -0.1 },
  ]);
  expect(latest?.year).toBe(2026);
  expect(latest?.returns.slice(0, 4)).toEqual([0.1, null, -0.1, null]);
  expect(latest?.returns).toHaveLength(12);
  expect(latest?.total).toBeCloseTo(-0.01, 12);
  expect(first).toMatchObject({ year: 2025, total: 0.5 });
});
