import { z } from "zod";
import { STATS_WINDOWS } from "@/lib/performance/stats-window";
import { FeeTermsDto } from "@/lib/providers/schema";

const share = (about: string) => z.number().nullable().describe(about);

/** A record measured over one window; undefined is null. */
export const ProviderMetrics = z
  .object({
    window: z.enum(STATS_WINDOWS).describe("`all`: since the listing."),
    periodsPerYear: z.number().int(),
    riskFreeRate: z.number(),
    n: z.number().int().describe("Daily returns in the window."),
    totalReturn: share("Time-weighted, a fraction, as all returns here."),
    cagr: share("Null below one year."),
    volatility: share("Annual."),
    sharpe: share("Annual."),
    sharpeLow95: share("Lower 95 % bound after the correction for serial correlation."),
    deflatedSharpe: share("Probability that it is above the best of all trials without skill."),
    sortino: share("Annual."),
    maxDrawdown: share("Non-negative."),
    calmar: share("Null below one year."),
    ulcer: share("Non-negative."),
    var95: share("Non-negative, one day."),
    cvar95: share("Non-negative, one day."),
    winRate: share("Of closed trades that won or lost."),
    winRateLow95: share("Lower end of its Wilson interval."),
    profitFactor: share("Null without a loss."),
    expectancy: share("Mean profit of a trade, account's currency."),
    trades: z.number().int().describe("From flat to flat; a flip closes one and opens one."),
    mwr: share("Money-weighted."),
    followerReturn: share("What followers had; null without followers."),
    daysToSignificance: share("Calendar days until the Sharpe ratio is above chance; 0: reached."),
    asOf: z.string().nullable().describe("End of the last marked day."),
  })
  .meta({ id: "ProviderMetrics" });
export type ProviderMetrics = z.infer<typeof ProviderMetrics>;

export const WindowQuery = z.strictObject({ window: z.enum(STATS_WINDOWS).default("all") });

export const ProviderDetail = z
  .object({
    id: z.string(),
    status: z.enum(["pending", "approved", "rejected", "suspended", "closed"]),
    displayName: z.string(),
    bio: z.string(),
    strategy: z.string(),
    riskLevel: z.enum(["low", "medium", "high"]),
    simulated: z.boolean().describe("A paper record: hypothetical, never ranked."),
    currency: z.string().describe("Of the account."),
    fees: FeeTermsDto,
    metrics: ProviderMetrics.nullable().describe("Null before the first measurement after the listing."),
    coverage: z
      .object({ missingDays: z.number().int(), expectedDays: z.number().int() })
      .nullable()
      .describe(
        "Days without a mark; above 5 % of them the record is not ranked. Null before it is measured.",
      ),
    level: z.number().int().describe("Verification level, 0 to 4."),
    lastRun: z
      .object({
        id: z.string(),
        level: z.number().int(),
        verdict: z.enum(["passed", "warned", "failed", "insufficient_data"]),
        startedAt: z.string(),
      })
      .nullable(),
    publicFlags: z.number().int().describe("Open flags; GET …/flags has their evidence."),
    listedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: "ProviderDetail" });
export type ProviderDetail = z.infer<typeof ProviderDetail>;
