/** An indicator as its page shows it, with what the reader may do. @data-table */
import { z } from "zod";
import { IndicatorCard, IsoTime } from "@/lib/indicators/indicator-schema";
import { LicenceDto, PurchaseKind } from "@/lib/indicators/licence-schema";
import { PricePhase } from "@/lib/indicators/price-history-schema";
import { VersionDto } from "@/lib/indicators/version-schema";

export const ViewerDto = z.object({
  signedIn: z.boolean(),
  isOwner: z.boolean(),
  isCurator: z.boolean(),
  licence: LicenceDto.nullable().describe("The reader's newest licence, active or not."),
  canRun: z.boolean(),
  cannotRunBecause: z.string().nullable(),
  canBuy: z.array(PurchaseKind).describe("What the reader may buy now."),
});

export const IndicatorDetail = z
  .object({
    ...IndicatorCard.shape,
    description: z.string().describe("Markdown."),
    current: VersionDto.nullable(),
    licenceKinds: z.array(PurchaseKind),
    priceHistory: z.array(PricePhase).describe("Newest first, from the day it was listed."),
    createdAt: IsoTime,
    viewer: ViewerDto,
  })
  .meta({ id: "IndicatorDetail" });
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;
