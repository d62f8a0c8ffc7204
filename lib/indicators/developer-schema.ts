/** What developers see of their own indicators. @data-table */
import { z } from "zod";
import { IndicatorCard, IsoTime } from "@/lib/indicators/indicator-schema";
import { MoneyJson } from "@/lib/money-json";

export const DeveloperIndicator = z
  .object({
    ...IndicatorCard.shape,
    versions: z.array(
      z.object({ version: z.string(), status: z.string(), changelog: z.string(), createdAt: IsoTime }),
    ),
    sales: z.number().int(),
    earned: MoneyJson.describe("The developer's shares, refunds taken off."),
  })
  .meta({ id: "DeveloperIndicator" });
export type DeveloperIndicator = z.infer<typeof DeveloperIndicator>;

export const DeveloperIndicatorList = z.object({ items: z.array(DeveloperIndicator) });
export type DeveloperIndicatorList = z.infer<typeof DeveloperIndicatorList>;
