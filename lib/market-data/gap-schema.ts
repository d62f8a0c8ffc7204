/** The contracts of missing candles. */
import { z } from "zod";
import { InstrumentCode, Interval } from "@/lib/market-data/schema";

export const GapsQuery = z.strictObject({
  symbol: InstrumentCode,
  interval: Interval,
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
export type GapsQuery = z.infer<typeof GapsQuery>;

export const GapsAnswer = z
  .object({
    symbol: z.string(),
    interval: Interval,
    bars: z.number().int(),
    from: z.string().nullable().describe("Open time of the first candle."),
    to: z.string().nullable().describe("Open time of the last candle."),
    expected: z
      .number()
      .int()
      .describe("Candles there should be in between: all the time, or in the hours that most weeks have."),
    missing: z.number().int(),
    gapCount: z.number().int(),
    gaps: z
      .array(z.object({ from: z.string(), to: z.string(), missing: z.number().int() }))
      .describe("Newest first; `to` is exclusive."),
  })
  .meta({ id: "CandleGaps" });
export type GapsAnswer = z.infer<typeof GapsAnswer>;
