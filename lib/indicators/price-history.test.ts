import { describe, expect, it, test } from "vitest";
import { lowestEver, type PriceRow, priceHistory } from "@/lib/indicators/price-history";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const row = (n: number, onceMinor: bigint | null): PriceRow => ({
  createdAt: day(n),
  currency: "USD",
  onceMinor,
  monthMinor: null,
  trialDays: onceMinor === null ? null : 7,
});
const shown = (listed: number | null, ...rows: PriceRow[]) =>
  priceHistory(listed === null ? null : day(listed), rows).map(({ since, until, price }) => [
    since.slice(8, 10),
    until?.slice(8, 10) ?? null,
    price?.once?.amount ?? "free",
  ]);

test("the lowest price ever is that of one way of selling, free times aside", () => {
  const history = priceHistory(day(1), [row(1, 2_000n), row(3, 900n), row(5, null), row(7, 10_000n)]);
  expect(lowestEver(history, "once")).toEqual({ amount: "900", currency: "USD" });
  expect(lowestEver(history, "month")).toBeNull();
});

describe("priceHistory", () => {
  it("is newest first and ends with the price in force", () => {
    expect(shown(1, row(1, 1_000n), row(5, 2_000n), row(9, 1_500n))).toEqual([
      ["09", null, "1500"],
      ["05", "09", "2000"],
      ["01", "05", "1000"],
    ]);
  });

  it("begins when it was listed: what a draft cost is nobody's business", () => {
    expect(shown(6, row(1, 9_999n), row(5, 2_000n), row(9, 1_500n))).toEqual([
      ["09", null, "1500"],
      ["06", "09", "2000"],
    ]);
    expect(shown(null, row(1, 1n))).toEqual([]);
  });

  it("tells that it was free, at first and in between", () => {
    expect(shown(1, row(4, 1_000n), row(6, null), row(8, 3_000n))).toEqual([
      ["08", null, "3000"],
      ["06", "08", "free"],
      ["04", "06", "1000"],
      ["01", "04", "free"],
    ]);
    expect(shown(1)).toEqual([["01", null, "free"]]);
  });

  it("does not count a price that was set again as a change", () => {
    expect(shown(1, row(1, 1_000n), row(3, 1_000n))).toEqual([["01", null, "1000"]]);
  });
});
