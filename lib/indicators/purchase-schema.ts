/** The contracts of a purchase. @data-table */
import { z } from "zod";
import { IsoTime } from "@/lib/indicators/indicator-schema";
import { LicenceDto, PurchaseKind } from "@/lib/indicators/licence-schema";
import { MoneyJson } from "@/lib/money-json";

export const PurchaseInput = z.strictObject({
  kind: PurchaseKind,
  renews: z.boolean().optional().describe("A month: whether it renews; default true. Other kinds never do."),
  expectedPrice: MoneyJson.optional().describe("The price the buyer saw; required unless it is a trial."),
});
export type PurchaseInput = z.infer<typeof PurchaseInput>;

export const ChargeDto = z.object({
  id: z.string(),
  gross: MoneyJson.describe("What the buyer paid."),
  seller: MoneyJson.describe("The developer's share, floored."),
  platform: MoneyJson.describe("The platform's share: the rest."),
  sellerBps: z.number().int(),
});

export const PurchaseResult = z
  .object({
    licence: LicenceDto,
    charge: ChargeDto.nullable().describe("null: a trial costs nothing."),
    receipt: z.object({
      id: z.string().describe("The charge's id, or the licence's for a trial."),
      label: z.string(),
      buyer: z.string().describe("The buyer's handle."),
      seller: z.string().describe("The developer's handle."),
      gross: MoneyJson,
      transferKey: z.string().nullable().describe("The ledger transfer that moved the money."),
      at: IsoTime,
    }),
  })
  .meta({ id: "PurchaseResult" });
export type PurchaseResult = z.infer<typeof PurchaseResult>;
