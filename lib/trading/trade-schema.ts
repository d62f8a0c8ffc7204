import { z } from "zod";

const moment = z.string();
const amount = z.string().describe("A decimal.");

export const ClosedTradeDto = z
  .object({
    kind: z.literal("closed"),
    symbol: z.string(),
    side: z.enum(["buy", "sell"]).describe("`sell`: a short."),
    qty: amount.describe("Largest size held."),
    openPrice: amount,
    closePrice: amount,
    openedAt: moment,
    closedAt: moment,
    pnl: amount.describe("After fees, account’s currency."),
    fees: amount.describe("Of all its fills, account’s currency."),
    openedSeq: z.number().int().nullable().describe("Number of the fill that opened it, for its proof."),
    closedSeq: z.number().int().nullable().describe("Number of the fill that closed it."),
  })
  .meta({ id: "ClosedTrade" });
export type ClosedTradeDto = z.infer<typeof ClosedTradeDto>;

export const FillDto = z
  .object({
    kind: z.literal("fill"),
    seq: z.number().int().describe("Its number in the chain, for its proof."),
    symbol: z.string(),
    side: z.enum(["buy", "sell"]),
    qty: amount,
    price: amount,
    fee: amount.nullable(),
    feeCurrency: z.string().nullable(),
    executedAt: moment,
    receivedAt: moment,
    voidedBy: z.number().int().nullable().describe("The event that takes it back."),
  })
  .meta({ id: "Fill" });
export type FillDto = z.infer<typeof FillDto>;
