import { expect, it } from "vitest";
import { type OrderPlanInput, refuseOrder } from "@/lib/trading/plan-order";

function refusal(
  order: Partial<OrderPlanInput["order"]> = {},
  more: Partial<Omit<OrderPlanInput, "order">> = {},
) {
  return refuseOrder({
    order: { symbol: "BTC", side: "buy", qty: "1", limitPrice: null, ...order },
    account: { currency: "USD" },
    market: { quote: "USD", price: 100, step: "0.01", minNotional: 10 },
    holdings: { cash: "1000", positions: [], working: [] },
    prices: new Map([["ETH", 50]]),
    ...more,
  });
}
const holds = (qty: string, cash = "1000", working: OrderPlanInput["holdings"]["working"] = []) => ({
  holdings: { cash, positions: [{ symbol: "BTC", qty }], working },
});

it.each<[string, ReturnType<typeof refusal>, ReturnType<typeof refusal>]>([
  ["an order the money is there for is taken", refusal(), null],
  ["without a price none is", refusal({}, { market: null }), "no_price"],
  [
    "in another currency none is",
    refusal({}, { market: { quote: "EUR", price: 100, step: "0.01", minNotional: 10 } }),
    "needs_conversion",
  ],
  ["a quantity between two steps is refused", refusal({ qty: "0.115" }), "step"],
  ["one on a step is taken", refusal({ qty: "0.11" }), null],
  ["less than the least worth is refused", refusal({ qty: "0.09" }), "below_min"],
  ["more than the money is refused", refusal({ qty: "10" }), "buying_power"],
  ["a market order leaves a cushion for the price", refusal({ qty: "9.9" }), "buying_power"],
  ["a limit order needs no cushion", refusal({ qty: "10", limitPrice: "100" }), null],
  [
    "a limit below the market still counts at the market",
    refusal({ qty: "11", limitPrice: "90" }),
    "buying_power",
  ],
  ["a short sale is bounded by the equity too", refusal({ side: "sell", qty: "10" }), "buying_power"],
  ["a small short sale is taken", refusal({ side: "sell", qty: "9" }), null],
  [
    "closing is taken, however poor the account",
    refusal({ side: "sell", qty: "5" }, holds("5", "-9999")),
    null,
  ],
  [
    "closing a rest below the least worth is taken",
    refusal({ side: "sell", qty: "0.01" }, holds("0.01")),
    null,
  ],
  [
    "a flip needs the money for its other side",
    refusal({ side: "sell", qty: "40" }, holds("5")),
    "buying_power",
  ],
  [
    "closing twice what is held is no closing",
    refusal(
      { side: "sell", qty: "5" },
      holds("5", "-600", [{ symbol: "BTC", side: "sell", remaining: "5" }]),
    ),
    "buying_power",
  ],
  [
    "what other orders may buy is taken off",
    refusal(
      { qty: "5" },
      {
        holdings: { cash: "1000", positions: [], working: [{ symbol: "ETH", side: "buy", remaining: "12" }] },
      },
    ),
    "buying_power",
  ],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});
