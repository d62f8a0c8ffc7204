import { z } from "zod";
import { REFUND_RULES } from "@/lib/indicators/decide-refund";
import { MoneyJson } from "@/lib/money-json";

/** Whether the licensee gets the money back now: told before anybody asks. */
export const RefundOffer = z
  .object({
    possible: z.boolean(),
    rule: z.enum(REFUND_RULES).nullable().describe("The rule that applies; null: none."),
    until: z.string().nullable().describe("Until when it applies as things stand; null: no end, or no rule."),
    why: z.string(),
  })
  .meta({ id: "RefundOffer" });
export type RefundOffer = z.infer<typeof RefundOffer>;

/** How a month goes on. */
export const RenewalDto = z
  .object({
    renews: z.boolean(),
    period: z.number().int().describe("Which month since the first one, from 1."),
    agreed: MoneyJson.describe("The most a month may cost without asking the buyer again."),
    willEndBecause: z
      .string()
      .nullable()
      .describe("Why it will not renew although it should; null: it will."),
    failedAt: z
      .string()
      .nullable()
      .describe("When the wallet was first found short; runs are off until it is not."),
    nextTryAt: z.string().nullable().describe("When the renewal is tried next; null: it does not renew."),
  })
  .meta({ id: "LicenceRenewal" });
export type RenewalDto = z.infer<typeof RenewalDto>;
