import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";
import { ProviderMetrics } from "@/lib/providers/performance-schema";
import { ProviderWords } from "@/lib/providers/schema";
import { storableText } from "@/lib/text";

export const GraveyardQuery = PageQuery.extend({
  q: storableText(1, 80).optional().describe("Words of the name or the strategy."),
});
export type GraveyardQuery = z.infer<typeof GraveyardQuery>;

/** A record that was on the list and has ended. */
export const ClosedRecord = z
  .object({
    id: z.string(),
    displayName: z.string(),
    strategy: z.string(),
    riskLevel: ProviderWords.riskLevel,
    simulated: z.boolean().describe("A paper record: hypothetical."),
    listedAt: z.string(),
    closedAt: z.string(),
    listedDays: z.number().int().describe("Whole days from the listing to the end."),
    reason: z.string().describe("The owner's words."),
    level: z.number().int().describe("Verification level, 0 to 4."),
    metrics: ProviderMetrics.nullable().describe(
      "The last ones, since the listing; null when it ended before any.",
    ),
  })
  .meta({ id: "ClosedRecord" });
export type ClosedRecord = z.infer<typeof ClosedRecord>;

export const GraveyardPage = pageOf(ClosedRecord).meta({ id: "GraveyardPage" });
export type GraveyardPage = z.infer<typeof GraveyardPage>;
