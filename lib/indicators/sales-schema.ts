import { z } from "zod";
import { ChargeSummary, DeveloperBalance, RefundSummary } from "@/lib/billing/schema";
import { DeveloperDto, IndicatorRefDto } from "@/lib/indicators/indicator-schema";
import { PurchaseKind } from "@/lib/indicators/licence-schema";
import { MoneyJson } from "@/lib/money-json";
import { PageQuery, pageOf } from "@/lib/paging";

const moment = z.iso.datetime({ offset: true, error: "Write a moment such as 2027-01-31T00:00:00Z." });

const filters = {
  indicator: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .optional()
    .describe("Id or slug of one's own indicator."),
  from: moment.optional().describe("First moment that counts."),
  to: moment.optional().describe("First moment that counts no more."),
};
export const SalesFilter = z.strictObject(filters);
export type SalesFilter = z.infer<typeof SalesFilter>;
export const SalesQuery = PageQuery.extend(filters);
export type SalesQuery = z.infer<typeof SalesQuery>;

export const IndicatorSale = ChargeSummary.extend({
  indicator: IndicatorRefDto,
  kind: PurchaseKind,
  renewal: z.boolean().describe("A month that followed another one."),
  buyer: DeveloperDto.describe("Public name of the buyer."),
  refunds: z.array(RefundSummary),
  kept: MoneyJson.describe("The developer's share less its part of the refunds."),
}).meta({ id: "IndicatorSale" });
export type IndicatorSale = z.infer<typeof IndicatorSale>;

export const SalesPage = pageOf(IndicatorSale).meta({ id: "SalesPage" });
export type SalesPage = z.infer<typeof SalesPage>;

export const SaleParams = z.object({ id: z.uuid() });

export const DeveloperAnalytics = z
  .object({
    balance: DeveloperBalance,
    indicators: z.array(
      z.object({
        ...IndicatorRefDto.shape,
        sales: z.number().int(),
        earned: MoneyJson,
        runs: z.number().int(),
      }),
    ),
  })
  .meta({ id: "DeveloperAnalytics" });
export type DeveloperAnalytics = z.infer<typeof DeveloperAnalytics>;
