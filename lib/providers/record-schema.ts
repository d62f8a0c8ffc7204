import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import { ClosedTradeDto, FillDto } from "@/lib/trading/trade-schema";

export const EQUITY_POINTS_MAX = 2_000;

export const EquityQuery = z.strictObject({
  window: z.enum(STATS_WINDOWS).default("all"),
  points: z.coerce
    .number(`Ask for 20 to ${EQUITY_POINTS_MAX}.`)
    .int(`Ask for 20 to ${EQUITY_POINTS_MAX}.`)
    .min(20, `Ask for 20 to ${EQUITY_POINTS_MAX}.`)
    .max(EQUITY_POINTS_MAX, `Ask for 20 to ${EQUITY_POINTS_MAX}.`)
    .default(500)
    .describe("At most so many; fewer than there are days: extremes are kept."),
});
export type EquityQuery = z.infer<typeof EquityQuery>;

const EquityPoint = z.object({
  day: z.iso.date().describe("UTC day; the mark is of its end."),
  equity: z
    .number()
    .nullable()
    .describe("Account’s currency, open positions included; null: a price was missing."),
  growth: z
    .number()
    .nullable()
    .describe("Value of 1 at the beginning of what is ranked; deposits and withdrawals do not move it."),
  drawdown: z
    .number()
    .nullable()
    .describe("Depth below the highest value of its part, a fraction from 0 to 1."),
  flow: z.number().describe("Deposits minus withdrawals since the point before."),
  ranked: z.boolean().describe("False before the listing: not ranked."),
});

export const ProviderEquity = z
  .object({
    window: z.enum(STATS_WINDOWS),
    currency: z.string(),
    listedAt: z.string().nullable(),
    days: z.number().int().describe("Trading days of the window, those without a mark included."),
    missing: z.number().int().describe("Those of them without a mark."),
    sampling: z
      .enum(["none", "min-max"])
      .describe(
        "`none`: every day. `min-max`: of each stretch of days the lowest and highest growth, the deepest drawdown and one day without a mark; both ends and both sides of the listing always.",
      ),
    points: z.array(EquityPoint),
  })
  .meta({ id: "ProviderEquity" });
export type ProviderEquity = z.infer<typeof ProviderEquity>;

export const TradesQuery = PageQuery.extend({ kind: z.enum(["closed", "fills"]).default("closed") });
export type TradesQuery = z.infer<typeof TradesQuery>;

export const ProviderTradePage = pageOf(z.discriminatedUnion("kind", [ClosedTradeDto, FillDto]))
  .extend({
    publicUntil: z
      .string()
      .nullable()
      .describe("Later ones are not public yet; null for the owner and curators, who see all of them."),
  })
  .meta({ id: "ProviderTradePage" });
export type ProviderTradePage = z.infer<typeof ProviderTradePage>;
