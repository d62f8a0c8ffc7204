/** The contracts of the marketplace: how it is searched and what it answers. @data-table */
import { z } from "zod";
import { CATEGORIES, IndicatorCard, PROOF_CLASSES } from "@/lib/indicators/indicator-schema";
import { PageQuery, pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

export const SORTS = ["relevance", "popularity", "rating", "price", "newest", "revenue", "speed"] as const;

export type MarketplaceSort = (typeof SORTS)[number];

export const MarketplaceQuery = z.strictObject({
  q: storableText(1, 100).optional(),
  category: z.enum(CATEGORIES).optional(),
  tag: storableText(1, 40).optional(),
  isFree: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  maxPrice: z
    .string()
    .regex(/^\d{1,12}$/, 'Write minor units, for example "2999".')
    .optional(),
  developer: storableText(3, 30).optional().describe("A developer's handle."),
  proof: z.enum(PROOF_CLASSES).optional(),
  minRating: z.coerce
    .number("Write 0 to 5.")
    .min(0, "Write 0 to 5.")
    .max(5, "Write 0 to 5.")
    .optional()
    .describe("Published average, at least; what nobody has rated is left out."),
  sort: z
    .enum(SORTS)
    .optional()
    .describe(
      "Default: `relevance` with `q`, else `popularity`. `revenue` needs `developer` to be the caller. `price` begins with the cheapest.",
    ),
  ...PageQuery.shape,
});
export type MarketplaceQuery = z.infer<typeof MarketplaceQuery>;

export const MarketplacePage = pageOf(IndicatorCard);
export type MarketplacePage = z.infer<typeof MarketplacePage>;
