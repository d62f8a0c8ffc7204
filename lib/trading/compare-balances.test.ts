import { describe, expect, test } from "vitest";
import { compareBalances, openingDeposits, sameDifferences } from "@/lib/trading/compare-balances";

const holding = (asset: string, amount: string, turnover = "0") => ({ asset, amount, turnover });
const compared = (told: Record<string, string>, ...record: ReturnType<typeof holding>[]) =>
  compareBalances(new Map(Object.entries(told)), record);

describe("balances agree", () => {
  test.each([
    ["to the last place", "1.00000001", "1.00000001", "0", true],
    ["within a hundred-millionth", "1.00000001", "1.00000002", "0", true],
    ["not beyond it", "1.00000001", "1.00000003", "0", false],
    ["within a millionth of what went through", "100.0009", "100", "1000", true],
    ["not beyond it", "100.0011", "100", "1000", false],
    ["where both say none in their own way", "0.00000000", "0", "0", true],
  ])("%s", (_, told, held, turnover, agrees) => {
    const [row] = compared({ BTC: told }, holding("BTC", held, turnover));
    expect(row?.agrees ?? true).toBe(agrees);
  });

  test("an asset that only one of them has is compared with nothing", () => {
    expect(compared({ ETH: "2" }, holding("BTC", "1"))).toEqual([
      { asset: "BTC", exchange: "0", record: "1", agrees: false },
      { asset: "ETH", exchange: "2", record: "0", agrees: false },
    ]);
  });
});

test("what the exchange has beyond the events opens the record; what is missing is not made up", () => {
  const balances = compared({ BTC: "1.5", ETH: "2", USD: "10" }, holding("BTC", "1.0"), holding("USD", "25"));
  expect(openingDeposits(balances, 7)).toEqual([
    { kind: "deposit", externalId: "opening:BTC", amount: "0.5", currency: "BTC", executedAtMs: 7 },
    { kind: "deposit", externalId: "opening:ETH", amount: "2", currency: "ETH", executedAtMs: 7 },
  ]);
});

test("two comparisons have the same differences whatever moved on both sides alike", () => {
  const before = compared({ BTC: "1.5", USD: "3" }, holding("BTC", "1.0"), holding("USD", "3"));
  const after = compared({ BTC: "2.5", USD: "4" }, holding("BTC", "2.0"), holding("USD", "4"));
  expect(sameDifferences(before, after)).toBe(true);
  const other = compared({ BTC: "2.5", USD: "4" }, holding("BTC", "2.1"), holding("USD", "4"));
  expect(sameDifferences(before, other)).toBe(false);
});
