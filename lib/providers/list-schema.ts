import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";
import { FeeTermsDto } from "@/lib/providers/schema";
import { storableText } from "@/lib/text";

export const PROVIDER_SORTS = [
  "luckAdjusted",
  "totalReturn",
  "sharpe",
  "sortino",
  "winRate",
  "followers",
  "followerReturn",
  "rating",
  "newest",
] as const;
export type ProviderSort = (typeof PROVIDER_SORTS)[number];

export const PROVIDER_LEVELS = ["L0", "L1", "L2", "L3", "L4"] as const;
export const RISK_LEVELS = ["low", "medium", "high"] as const;

const bounded = (min: number, max: number, about: string) => {
  const message = `Write ${min} to ${max}.`;
  return z.coerce.number(message).min(min, message).max(max, message).optional().describe(about);
};
const flag = z.enum(["true", "false"]).transform((text) => text === "true");

export const ProviderListQuery = z.strictObject({
  q: storableText(1, 100).optional().describe("Each word, anywhere in name or strategy."),
  minRating: bounded(0, 5, "Published average, at least; what nobody has rated is left out."),
  minWinRate: bounded(0, 1, "Share of closed trades won, at least."),
  minSharpe: bounded(-100, 100, "Annual, at least."),
  maxDrawdown: bounded(0, 1, "A non-negative fraction, at most."),
  minTrackDays: bounded(0, 36_500, "Days from the listing to the last mark, at least."),
  riskLevel: z.enum(RISK_LEVELS).optional(),
  minLevel: z.enum(PROVIDER_LEVELS).optional().describe("Verification level, at least."),
  maxSubscriptionFee: z
    .string()
    .regex(/^\d{1,12}$/, 'Write minor units, for example "2900".')
    .optional()
    .describe("A month's price in minor units of the platform's currency, at most."),
  flagged: flag.optional().describe("`false`: without open public flags. `true`: with one. Both without it."),
  simulated: flag
    .default(false)
    .describe("`true`: paper records, which are hypothetical and never listed among the others."),
  sort: z
    .enum(PROVIDER_SORTS)
    .default("luckAdjusted")
    .describe(
      "Greatest first, what is undefined last. `luckAdjusted`: by the lower 95 % bound of the Sharpe ratio.",
    ),
  ...PageQuery.shape,
});
export type ProviderListQuery = z.infer<typeof ProviderListQuery>;

/** The filters of a question; what is left is its order and its page. */
export const FILTER_NAMES = [
  "q",
  "minLevel",
  "riskLevel",
  "minSharpe",
  "maxDrawdown",
  "minWinRate",
  "minTrackDays",
  "minRating",
  "maxSubscriptionFee",
  "flagged",
  "simulated",
] as const satisfies readonly (keyof ProviderListQuery)[];
export type ProviderFilterName = (typeof FILTER_NAMES)[number];

const fraction = z.number().nullable();

export const ProviderCard = z
  .object({
    id: z.string(),
    displayName: z.string(),
    strategy: z.string(),
    riskLevel: z.enum(RISK_LEVELS),
    level: z.number().int().describe("Verification level, 0 to 4."),
    simulated: z.boolean().describe("A paper record: hypothetical."),
    fees: FeeTermsDto,
    rating: z.object({
      average: z.number().nullable().describe("Bayesian; null without votes."),
      count: z.number().int(),
    }),
    metrics: z
      .object({
        n: z.number().int().describe("Daily returns since the listing."),
        totalReturn: fraction,
        maxDrawdown: fraction.describe("Non-negative."),
        sharpe: fraction,
        sharpeLow95: fraction.describe("Lower 95 % bound: the usual order of the list."),
        sortino: fraction,
        winRate: fraction,
        followerReturn: fraction,
        trades: z.number().int(),
        daysToSignificance: z.number().nullable(),
        asOf: z.string().nullable(),
      })
      .nullable()
      .describe("Since the listing, as GET …/traders/{id} has them; null before the first measurement."),
    curve: z.array(z.number()).describe("Growth of 1 since the listing, evenly spaced, first and last mark."),
    publicFlags: z.number().int().describe("Open flags."),
    listedAt: z.string().nullable(),
  })
  .meta({ id: "ProviderCard" });
export type ProviderCard = z.infer<typeof ProviderCard>;

export const ProviderPage = pageOf(ProviderCard);
export type ProviderPage = z.infer<typeof ProviderPage>;
