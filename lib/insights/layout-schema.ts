/** The contracts of the chart workspace: what a layout holds, how it is saved. */
import { z } from "zod";
import { InputValues } from "@/lib/indicators/execution-schema";
import { LAYOUT_BYTES_MAX, LAYOUT_INDICATORS_MAX } from "@/lib/insights/layout-limits";
import { InstrumentCode, Interval } from "@/lib/market-data/schema";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";

const iso = z.string().describe("ISO-8601, UTC.");

const LayoutIndicator = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]{1,16}$/)
    .describe("Tells two of the same indicator apart."),
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  inputs: InputValues.describe("What differs from the author's settings."),
  hidden: z.boolean(),
  colors: z
    .record(z.string().max(64), z.string().regex(/^#[0-9a-f]{6}$/, "Write the colour as #rrggbb."))
    .describe("By output; one that is not named has its own."),
});
export type LayoutIndicator = z.infer<typeof LayoutIndicator>;

/** A chart as somebody arranged it; the indicators in the order of their panes. */
export const ChartLayout = z
  .strictObject({
    symbol: InstrumentCode,
    interval: Interval,
    indicators: z
      .array(LayoutIndicator)
      .max(LAYOUT_INDICATORS_MAX, `A chart holds ${LAYOUT_INDICATORS_MAX} indicators at most.`)
      .refine(
        (all) => new Set(all.map(({ id }) => id)).size === all.length,
        "Two indicators have the same id.",
      ),
  })
  .refine(
    (layout) => Buffer.byteLength(JSON.stringify(layout)) <= LAYOUT_BYTES_MAX,
    "The layout is larger than 64 kB.",
  )
  .meta({ id: "ChartLayout" });
export type ChartLayout = z.infer<typeof ChartLayout>;

const LayoutName = storableText(1, 80).refine((name) => name.trim() !== "", "Write a name.");

export const LayoutParams = z.object({ id: z.uuid() });
export const LayoutInput = z.strictObject({ name: LayoutName, layout: ChartLayout });
export type LayoutInput = z.infer<typeof LayoutInput>;

export const LayoutChange = z.strictObject({
  name: LayoutName,
  layout: ChartLayout,
  revision: z
    .number()
    .int()
    .min(1)
    .describe("The revision that was changed: 409 when it is no longer the newest."),
});
export type LayoutChange = z.infer<typeof LayoutChange>;

export const LayoutSummary = z.object({
  id: z.string(),
  name: z.string(),
  revision: z.number().int().describe("Grows by one with each save."),
  createdAt: iso,
  updatedAt: iso,
});
export type LayoutSummary = z.infer<typeof LayoutSummary>;
export const LayoutPage = pageOf(LayoutSummary);
export type LayoutPage = z.infer<typeof LayoutPage>;

export const SavedLayout = z
  .object({ ...LayoutSummary.shape, layout: ChartLayout })
  .meta({ id: "SavedLayout" });
export type SavedLayout = z.infer<typeof SavedLayout>;
