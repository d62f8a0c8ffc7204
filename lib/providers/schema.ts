import { z } from "zod";
import { MoneyJson } from "@/lib/money-json";
import { storableText } from "@/lib/text";

export const PROVIDER_WORDS_MAX = 2_000;

export const ProviderParams = z.strictObject({ id: z.uuid("The id is not one of ours.") });

/** What a follower pays, as a provider asks for it. */
export const AskedFees = {
  subscriptionFee: MoneyJson.refine(
    ({ amount }) => !amount.startsWith("-"),
    "A fee is not negative.",
  ).describe("A month's price in the platform's currency; 0: none."),
  performanceFeeBps: z
    .number()
    .int("Write whole basis points.")
    .min(0, "Ask for 0 to 3,000 basis points.")
    .max(3_000, "Ask for 0 to 3,000 basis points.")
    .describe("Share of new profit, basis points."),
};

/** What a provider says about itself. */
export const ProviderWords = {
  displayName: storableText(1, 80),
  bio: storableText(0, PROVIDER_WORDS_MAX),
  strategy: storableText(1, PROVIDER_WORDS_MAX),
  riskLevel: z.enum(["low", "medium", "high"]),
};

export const ApplyInput = z.strictObject({
  ...ProviderWords,
  tradingAccountId: z.uuid("The id is not one of ours."),
  ...AskedFees,
});
export type ApplyInput = z.infer<typeof ApplyInput>;

const ProviderStatus = z.enum(["pending", "approved", "rejected", "suspended", "closed"]);

export const ProviderAnswer = z
  .object({ id: z.string(), status: ProviderStatus })
  .meta({ id: "ProviderAnswer" });
export type ProviderAnswer = z.infer<typeof ProviderAnswer>;

const notes = storableText(1, PROVIDER_WORDS_MAX);
export const ProviderActInput = z.strictObject({ notes: notes.optional() });
export type ProviderActInput = z.infer<typeof ProviderActInput>;
/** As above, where the owner has to be told why. */
export const ExplainedProviderActInput = z.strictObject({ notes });

export const FeeTermsDto = z
  .object({
    version: z.number().int(),
    subscriptionFee: MoneyJson,
    performanceFeeBps: z.number().int(),
    effectiveAt: z.string(),
  })
  .meta({ id: "FeeTerms" });
export type FeeTermsDto = z.infer<typeof FeeTermsDto>;

/** A profile as its owner and curators see it. */
export const OwnProviderDto = z
  .object({
    id: z.string(),
    status: ProviderStatus,
    displayName: z.string(),
    bio: z.string(),
    strategy: z.string(),
    riskLevel: z.enum(["low", "medium", "high"]),
    tradingAccountId: z.string(),
    fees: FeeTermsDto,
    level: z.number().int().describe("Verification level, 0 to 4."),
    isHidden: z.boolean(),
    reviewNotes: z.string().nullable().describe("What the curator wrote last."),
    appliedAt: z.string(),
    listedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    closeReason: z.string().nullable().describe("Why its owner ended it."),
  })
  .meta({ id: "OwnProvider" });
export type OwnProviderDto = z.infer<typeof OwnProviderDto>;
