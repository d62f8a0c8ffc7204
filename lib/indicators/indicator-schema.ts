/** What every part says of an indicator: its address, its card and what stands on it. @data-table */
import { z } from "zod";
import { MoneyJson } from "@/lib/money-json";

export const IsoTime = z.string().describe("ISO-8601, UTC.");

/** An indicator in a URL: its id or its slug. */
export const IndicatorParams = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });

export const CATEGORIES = [
  "trend",
  "moving-average",
  "momentum",
  "volatility",
  "volume",
  "price-transform",
  "cycle",
  "statistic",
  "support-resistance",
  "candlestick",
] as const;

export const PROOF_CLASSES = ["clean", "repaints", "rewrites", "looks_ahead"] as const;

export const VersionNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/, "Write the version as 1.2.3.");

export const PriceDto = z
  .object({
    once: MoneyJson.nullable().describe("A licence for ever; null = not sold that way."),
    month: MoneyJson.nullable().describe("A month; null = not sold that way."),
    trialDays: z.number().int().nullable(),
  })
  .meta({ id: "IndicatorPrice" });
export type PriceDto = z.infer<typeof PriceDto>;

export const DeveloperDto = z.object({ handle: z.string(), displayName: z.string() });

export const IndicatorRefDto = z.object({ id: z.string(), slug: z.string(), name: z.string() });

export const ProofClassDto = z.enum(PROOF_CLASSES).nullable().describe("null: not proven yet.");

export const RatingDto = z
  .object({
    average: z
      .number()
      .nullable()
      .describe("Bayesian average of the stars, 1 to 5; null: nobody has rated it."),
    count: z.number().int(),
  })
  .meta({ id: "Rating" });
export type RatingDto = z.infer<typeof RatingDto>;

export const IndicatorCard = z
  .object({
    ...IndicatorRefDto.shape,
    summary: z.string(),
    category: z.string(),
    tags: z.array(z.string()),
    developer: DeveloperDto,
    builtin: z.boolean(),
    visibility: z.enum(["open", "protected", "inviteOnly"]),
    status: z.enum(["draft", "listed", "suspended"]),
    version: z.string().nullable(),
    proofClass: ProofClassDto,
    isFree: z.boolean(),
    price: PriceDto.nullable().describe("null: free."),
    rating: RatingDto,
    msPerKbar: z
      .number()
      .nullable()
      .describe("Milliseconds a thousand bars, from the cost certificate; null: not measured."),
    licences: z
      .number()
      .int()
      .describe("Licences ever given, trials included; 1,000 stands for that many or more."),
    runs: z
      .number()
      .int()
      .describe("Runs of all versions in the last 30 days, counted within the last hour."),
    listedAt: IsoTime.nullable(),
  })
  .meta({ id: "IndicatorCard" });
export type IndicatorCard = z.infer<typeof IndicatorCard>;
