import { describe, expect, it } from "vitest";
import { filledOrder, isWorking, type OrderProgress, remainingQty } from "@/lib/trading/order-state";

const OPEN: OrderProgress = { state: "open", qty: "2", filledQty: "0", avgPrice: null };

describe("an order", () => {
  it("fills in parts; its price is the average of them", () => {
    const part = filledOrder(OPEN, { qty: "0.5", price: "100" });
    expect(part).toEqual({ state: "partial", qty: "2", filledQty: "0.5", avgPrice: "100" });
    expect(remainingQty(part)).toBe("1.5");
    expect(filledOrder(part, { qty: "1.5", price: "104" })).toEqual({
      state: "filled",
      qty: "2",
      filledQty: "2",
      avgPrice: "103",
    });
  });

  it("takes no more than is left", () => {
    expect(() => filledOrder(OPEN, { qty: "2.01", price: "1" })).toThrow("more than is left");
  });

  it.each(["filled", "cancelled", "rejected"] as const)("that is %s takes no fill", (state) => {
    expect(isWorking({ state })).toBe(false);
    expect(() => filledOrder({ ...OPEN, state }, { qty: "1", price: "1" })).toThrow(state);
  });
});
