import { z } from "zod";
import { MoneyJson } from "@/lib/money-json";
import { pageOf } from "@/lib/paging";

/** Test top-ups: 1.00 to 10,000.00 of the platform currency at a time. */
export const TOP_UP_MIN_MINOR = 100n;
export const TOP_UP_MAX_MINOR = 1_000_000n;

export const TopUpInput = z
  .strictObject({ amount: MoneyJson })
  .refine(
    ({ amount }) => BigInt(amount.amount) >= TOP_UP_MIN_MINOR && BigInt(amount.amount) <= TOP_UP_MAX_MINOR,
    {
      path: ["amount", "amount"],
      message: "Top up between 1.00 and 10,000.00.",
    },
  )
  .meta({ id: "TopUpInput" });

export const TopUpReceipt = z
  .object({ id: z.string(), amount: MoneyJson, balance: MoneyJson, test: z.boolean(), createdAt: z.string() })
  .meta({ id: "TopUpReceipt" });
export type TopUpReceipt = z.infer<typeof TopUpReceipt>;

export const WalletSummary = z
  .object({
    balance: MoneyJson,
    test: z.boolean().describe("The wallet holds test money, worth nothing."),
  })
  .meta({ id: "Wallet" });

export const ChargeSummary = z
  .object({
    id: z.string(),
    label: z.string(),
    gross: MoneyJson,
    seller: MoneyJson,
    platform: MoneyJson,
    sellerBps: z.number().int(),
    refunded: MoneyJson.describe("Given back to the buyer so far."),
    maturesAt: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: "Charge", description: "A sale and its split, frozen when it was made." });
export type ChargeSummary = z.infer<typeof ChargeSummary>;

export const RefundSummary = z
  .object({
    id: z.string(),
    reason: z.string(),
    amount: MoneyJson,
    seller: MoneyJson.describe("The seller's part of it."),
    platform: MoneyJson.describe("The platform's part of it."),
    createdAt: z.string(),
  })
  .meta({ id: "Refund", description: "Money of a sale given back, whole or in part." });
export type RefundSummary = z.infer<typeof RefundSummary>;

export const WalletEntry = z
  .object({
    id: z.string(),
    kind: z.enum(["topup", "charge", "refund", "reversal"]),
    label: z.string(),
    amount: MoneyJson.describe("Signed: positive into the wallet."),
    balance: MoneyJson.describe("Balance after the entry."),
    effectiveAt: z.string(),
    charge: ChargeSummary.nullable().describe("The sale that was paid or given back."),
    refund: RefundSummary.nullable(),
  })
  .meta({ id: "WalletEntry" });
export type WalletEntry = z.infer<typeof WalletEntry>;

export const WalletEntryPage = pageOf(WalletEntry);
export type WalletEntryPage = z.infer<typeof WalletEntryPage>;

export const DeveloperBalance = z
  .object({
    pending: MoneyJson.describe("Shares of months not closed yet, refunds taken off."),
    maturing: z
      .array(z.object({ month: z.string().describe("`2026-12`, UTC."), amount: MoneyJson }))
      .describe("What is pending, by the month it matures in; adds up to it."),
    available: MoneyJson.describe("Of closed months, not yet promised by a payout."),
    reserve: MoneyJson.describe("Held back for refunds after the close."),
    owed: MoneyJson.describe("What later earnings repay first."),
    sales: z.number().int(),
    gross: MoneyJson.describe("What buyers paid."),
    refunded: MoneyJson.describe("What buyers got back of it."),
    platform: MoneyJson.describe("What the platform kept."),
    earned: MoneyJson.describe("What the developer kept: gross − refunded − platform."),
  })
  .meta({ id: "DeveloperBalance" });
export type DeveloperBalance = z.infer<typeof DeveloperBalance>;

export const SaleRow = ChargeSummary.extend({
  buyer: z.string().describe("Public name of the buyer."),
  sellerName: z.string(),
}).meta({ id: "Sale" });
export type SaleRow = z.infer<typeof SaleRow>;

export const RevenueReport = z
  .object({
    days: z.number().int(),
    from: z.string(),
    sales: z.number().int(),
    gross: MoneyJson,
    sellers: MoneyJson,
    platform: MoneyJson,
    items: z.array(SaleRow),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "RevenueReport" });
export type RevenueReport = z.infer<typeof RevenueReport>;
