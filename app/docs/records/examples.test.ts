import { expect, it } from "vitest";
import { EXAMPLE_RECORD } from "@/app/docs/records/examples";
import { recordText } from "@/lib/trading/chain";

it("the record of the guide is what is hashed", () => {
  const record = recordText("0190b8a2-7f4e-7c11-8f0a-3d2c5e6f7a8b", {
    kind: "fill",
    seq: 1n,
    externalId: "a-1",
    symbol: "BTCUSD",
    side: "buy",
    qty: "0.50",
    price: "64120.00",
    fee: { amount: "3.20", currency: "USD" },
    executedAtMs: Date.parse("2026-01-02T09:31:00Z"),
  });
  expect(EXAMPLE_RECORD).toBe(record);
});
