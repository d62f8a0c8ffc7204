import { z } from "zod";
import { DecimalText } from "@/lib/decimal";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

/** Why an order is not taken, or was taken back by the venue. */
export const ORDER_REASONS = [
  "no_price",
  "needs_conversion",
  "step",
  "below_min",
  "buying_power",
  "account_closed",
] as const;
export type OrderReason = (typeof ORDER_REASONS)[number];

const Positive = DecimalText.refine(
  (text) => /^[^-]*[1-9]/.test(text),
  "Write a number above zero.",
).describe("A decimal as text.");

export const PlaceOrderInput = z
  .strictObject({
    clientOrderId: storableText(1, 100).describe("Unique in the account; sent again it changes nothing."),
    symbol: storableText(1, 60).describe("A symbol of GET /api/market-data/symbols."),
    side: z.enum(["buy", "sell"]),
    type: z.enum(["market", "limit"]),
    qty: Positive,
    limitPrice: Positive.nullable().default(null).describe("Of a limit order."),
  })
  .refine(({ type, limitPrice }) => (type === "limit") === (limitPrice !== null), {
    path: ["limitPrice"],
    message: "A limit order needs a limit price, a market order has none.",
  });
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>;

export const OrderParams = z.strictObject({
  id: z.uuid("The id is not one of ours."),
  orderId: z.uuid("The id is not one of ours."),
});

export const OrderDto = z
  .object({
    id: z.string(),
    clientOrderId: z.string(),
    symbol: z.string(),
    side: z.enum(["buy", "sell"]),
    type: z.enum(["market", "limit"]),
    qty: z.string(),
    limitPrice: z.string().nullable(),
    state: z.enum(["open", "partial", "filled", "cancelled", "rejected"]),
    filledQty: z.string(),
    avgPrice: z.string().nullable().describe("Of what is filled, in the quote currency."),
    reason: z.enum(ORDER_REASONS).nullable().describe("Why it was rejected or taken back."),
    simulated: z.literal(true).describe("No market saw this order."),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .meta({ id: "Order" });
export type OrderDto = z.infer<typeof OrderDto>;

export const OrderPage = pageOf(OrderDto).meta({ id: "OrderPage" });
export type OrderPage = z.infer<typeof OrderPage>;
