import { expect, test } from "vitest";
import { salesCsv } from "@/lib/indicators/sales-csv";
import type { IndicatorSale } from "@/lib/indicators/sales-schema";

const usd = (amount: string) => ({ amount, currency: "USD" });
const sale: IndicatorSale = {
  id: "c1",
  label: "Trend, one month",
  gross: usd("129999"),
  seller: usd("90999"),
  platform: usd("39000"),
  sellerBps: 7_000,
  refunded: usd("0"),
  maturesAt: "2026-12-22T00:00:00.000Z",
  createdAt: "2026-11-22T00:00:00.000Z",
  indicator: { id: "i", slug: "trend", name: "Trend" },
  kind: "monthly",
  renewal: true,
  buyer: { handle: "ada", displayName: "Ada" },
  refunds: [],
  kept: usd("90999"),
};
const lineOf = (more: Partial<IndicatorSale>) => salesCsv([{ ...sale, ...more }]).split("\r\n")[1];

test("writes one line for each sale, amounts without separators of thousands", () => {
  expect(lineOf({})).toBe(
    "2026-11-22T00:00:00.000Z,c1,Trend,monthly,yes,ada,USD,1299.99,909.99,390.00,7000,0.00,909.99,2026-12-22T00:00:00.000Z",
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ['Say "hi", Bob', '"Say ""hi"", Bob"'],
  ["two\nlines", '"two\nlines"'],
])("a name such as %s stays a name", (name, expected) => {
  expect(salesCsv([{ ...sale, indicator: { ...sale.indicator, name } }])).toContain(
    `,c1,${expected},monthly`,
  );
});
