import type { OrderDto, OrderReason } from "@/lib/trading/order-schema";

/** What the state of an order is called. */
export const ORDER_STATE_WORDS: Readonly<Record<OrderDto["state"], string>> = {
  open: "working",
  partial: "partly filled",
  filled: "filled",
  cancelled: "cancelled",
  rejected: "rejected",
};

/** Why an order was not taken, and what to do. */
export const ORDER_REASON_WORDS: Readonly<Record<OrderReason, string>> = {
  no_price: "There is no current price of this symbol.",
  needs_conversion:
    "The symbol is priced in another currency than the account. Open an account in that currency.",
  step: "The quantity has too many decimals for this price. Round it.",
  below_min: "The order is worth less than 10. Order more.",
  buying_power:
    "The account has too little money for it, with what its other orders may need. Order less or deposit.",
  account_closed: "The account was closed.",
};
