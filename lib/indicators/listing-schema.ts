/** The contracts of a listing's owner: opening it, its words, its price, the text in the editor. @data-table */
import { z } from "zod";
import { CATEGORIES, VersionNumber } from "@/lib/indicators/indicator-schema";
import { MoneyJson } from "@/lib/money-json";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { isStorableText, storableText } from "@/lib/text";

const SOURCE_BYTES = SANDBOX_LIMITS.sourceBytes;
export const TAGS_MAX = 8;
export const TRIAL_DAYS_MAX = 90;
const DRAFT_REVISION_MAX = 2_147_483_647;

/** A source as it is stored: at most 64 KiB of UTF-8 that the database keeps byte for byte. */
export const SourceText = z
  .string()
  .min(1, "Write something here.")
  .max(SOURCE_BYTES, "A source has at most 64 KiB.")
  .refine((text) => new TextEncoder().encode(text).length <= SOURCE_BYTES, "A source has at most 64 KiB.")
  .refine(isStorableText, "Remove the NUL or broken characters.")
  .describe("TypeScript or JavaScript with one default export, at most 64 KiB.");

const visibleText = (max: number) =>
  storableText(1, max).refine((text) => text.trim() !== "", "Write something here.");

const Tag = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, "Write a tag in small letters, digits and hyphens, at most 30.");

const amount = MoneyJson.refine(({ amount }) => /^[1-9]\d{0,11}$/.test(amount), {
  message: "Write a price above zero, in minor units.",
  path: ["amount"],
});

export const PricingInput = z
  .strictObject({
    once: amount.nullable().default(null).describe("A licence for ever; null = not sold that way."),
    month: amount.nullable().default(null).describe("A month; null = not sold that way."),
    trialDays: z
      .number()
      .int()
      .min(1)
      .max(TRIAL_DAYS_MAX)
      .nullable()
      .default(null)
      .describe("null: no trial."),
  })
  .refine(({ once, month }) => once !== null || month !== null, {
    message: "Sell it for ever, by the month, or both; or send null to give it away.",
    path: ["once"],
  })
  .meta({ id: "IndicatorPricing" });
export type PricingInput = z.infer<typeof PricingInput>;

export const VISIBILITIES = ["open", "protected", "inviteOnly"] as const;

const words = {
  name: visibleText(80),
  summary: storableText(0, 200).describe("One or two sentences for the card."),
  description: storableText(0, 20_000).describe("Markdown."),
  category: z.enum(CATEGORIES),
  tags: z
    .array(Tag)
    .max(TAGS_MAX, `At most ${TAGS_MAX} tags.`)
    .refine((tags) => new Set(tags).size === tags.length, "Name each tag once."),
  visibility: z
    .enum(VISIBILITIES)
    .describe("`open`: everybody reads the source. `protected`: nobody but you and curators. `inviteOnly`."),
  pricing: PricingInput.nullable().describe("null: free."),
};

export const CreateIndicatorInput = z
  .strictObject({
    name: words.name,
    summary: words.summary.default(""),
    description: words.description.default(""),
    category: words.category,
    tags: words.tags.default([]),
    visibility: words.visibility.default("protected"),
    pricing: words.pricing.default(null),
    source: SourceText,
    version: VersionNumber.default("1.0.0"),
  })
  .meta({ id: "CreateIndicator" });
export type CreateIndicatorInput = z.infer<typeof CreateIndicatorInput>;

export const CreateIndicatorResult = z
  .object({ id: z.string(), slug: z.string(), status: z.literal("draft"), version: z.string() })
  .meta({ id: "CreatedIndicator" });
export type CreateIndicatorResult = z.infer<typeof CreateIndicatorResult>;

export const UpdateIndicatorInput = z
  .strictObject(words)
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, "Name what to change.")
  .meta({ id: "UpdateIndicator" });
export type UpdateIndicatorInput = z.infer<typeof UpdateIndicatorInput>;

export const DraftDto = z
  .object({
    source: z.string(),
    revision: z.number().int().describe("Grows by one with each save."),
    updatedAt: z.string().describe("ISO-8601, UTC."),
  })
  .meta({ id: "IndicatorDraft" });
export type DraftDto = z.infer<typeof DraftDto>;

export const SaveDraftInput = z.strictObject({
  source: SourceText,
  revision: z
    .number()
    .int()
    .min(0)
    .max(DRAFT_REVISION_MAX)
    .describe("The revision this text was made from; 0 when there was none."),
});
export type SaveDraftInput = z.infer<typeof SaveDraftInput>;
