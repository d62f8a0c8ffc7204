import { z } from "zod";
import { ExecuteInput } from "@/lib/indicators/execution-schema";
import { PROFILE_BINS, PROFILE_METHODS, VALUE_AREA } from "@/lib/ta/profile/profile-options";

export const VolumeProfileInput = ExecuteInput.pick({
  bars: true,
  symbol: true,
  interval: true,
  from: true,
  to: true,
}).extend({
  bins: z.number().int().min(PROFILE_BINS.min).max(PROFILE_BINS.max).default(PROFILE_BINS.default),
  method: z
    .enum(PROFILE_METHODS)
    .default("spread")
    .describe("`spread`: a bar's volume evenly over its high–low; `close`: all of it at its close."),
  valueArea: z
    .number()
    .min(VALUE_AREA.min)
    .max(VALUE_AREA.max)
    .default(VALUE_AREA.default)
    .describe("Share of the whole that the value area holds or more, as a fraction."),
});
export type VolumeProfileInput = z.infer<typeof VolumeProfileInput>;

const price = z.number();
const levels = {
  poc: price
    .nullable()
    .describe("Point of control: the middle of the largest bin; null: nothing in any bin."),
  vah: price.nullable().describe("Upper edge of the value area."),
  val: price.nullable().describe("Lower edge of the value area."),
};

export const VolumeProfileResult = z
  .object({
    bins: z
      .array(
        z.object({
          low: price,
          high: price,
          price: price.describe("Middle of the bin."),
          volume: z.number().describe("`buy + sell`."),
          buy: z.number().describe("Volume of bars that closed at their open or above."),
          sell: z.number().describe("Volume of bars that closed below their open."),
        }),
      )
      .describe("Lowest price first; one bin without width when the market never moved."),
    ...levels,
    totalVolume: z.number(),
    valueAreaVolume: z.number(),
    tpo: z
      .object({
        counts: z.array(z.number().int()).describe("Bars that touched each bin."),
        ...levels,
        totalCount: z.number().int(),
        valueAreaCount: z.number().int(),
      })
      .describe("The market profile: bars (time-price opportunities) in place of volume."),
    skippedBars: z
      .number()
      .int()
      .describe("Bars left out: high below low, or a price or volume beyond 1e300 in size."),
  })
  .meta({ id: "VolumeProfile" });
export type VolumeProfileResult = z.infer<typeof VolumeProfileResult>;
