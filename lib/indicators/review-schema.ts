/** The contracts of the curators who approve versions. @data-table */
import { z } from "zod";
import { IndicatorCard, IndicatorRefDto, IsoTime } from "@/lib/indicators/indicator-schema";
import { VersionDto } from "@/lib/indicators/version-schema";

export const ReviewResult = z
  .object({
    indicator: z.object({
      ...IndicatorRefDto.shape,
      status: z.enum(["draft", "listed", "suspended"]),
      version: z.string().nullable().describe("The greatest approved version."),
    }),
    version: z.object({ id: z.string(), version: z.string(), status: z.string(), reviewedAt: IsoTime }),
  })
  .meta({ id: "ReviewResult" });
export type ReviewResult = z.infer<typeof ReviewResult>;

export const ReviewQueueItem = z
  .object({
    indicator: IndicatorCard,
    description: z.string(),
    version: VersionDto.describe("The version to decide on, source included."),
    base: VersionDto.nullable().describe(
      "The version in force, to compare with; null: nothing approved yet.",
    ),
    developerHistory: z.object({ approved: z.number().int(), rejected: z.number().int() }),
  })
  .meta({ id: "ReviewQueueItem" });
export type ReviewQueueItem = z.infer<typeof ReviewQueueItem>;
