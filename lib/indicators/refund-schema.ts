import { z } from "zod";
import { REFUND_RULES } from "@/lib/indicators/decide-refund";
import { LicenceDto } from "@/lib/indicators/licence-schema";
import { MoneyJson } from "@/lib/money-json";
import { storableText } from "@/lib/text";

export const RefundInput = z
  .strictObject({
    licenceId: z.uuid().optional().describe("Default: one's own newest licence. An admin names somebody's."),
    reason: storableText(3, 400).optional().describe("An admin refunds beside the rules and says why."),
    amount: MoneyJson.optional().describe("A part, by an admin; default: all that is left of the price."),
    refundedBefore: MoneyJson.optional().describe(
      "What was given back before, as the admin saw it: refused with CONFLICT when more was meanwhile.",
    ),
  })
  .refine(({ amount, reason }) => amount === undefined || reason !== undefined, {
    path: ["amount"],
    message: "A part is given back by an admin with a reason; the rules give back everything.",
  })
  .meta({ id: "RefundInput" });
export type RefundInput = z.infer<typeof RefundInput>;

export const RefundResult = z
  .object({
    id: z.string(),
    rule: z.enum(REFUND_RULES).nullable().describe("null: an admin decided."),
    reason: z.string(),
    amount: MoneyJson.describe("Back in the buyer's wallet."),
    seller: MoneyJson.describe("The developer's part of it."),
    platform: MoneyJson.describe("The platform's part of it."),
    transferKey: z.string().describe("The ledger transfer that moved the money."),
    licence: LicenceDto,
  })
  .meta({ id: "RefundResult" });
export type RefundResult = z.infer<typeof RefundResult>;
