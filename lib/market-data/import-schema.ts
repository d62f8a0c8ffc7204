/** The contracts of what curators do to market data: open instruments, import candles. */
import { z } from "zod";
import { InstrumentCode, Interval } from "@/lib/market-data/schema";
import { isTimeZone } from "@/lib/market-data/time-zone";
import { storableText } from "@/lib/text";

const Asset = z.string().regex(/^[A-Z0-9]{1,16}$/, "Write up to 16 capitals and digits, for example BTC.");

export const InstrumentInput = z
  .strictObject({
    venue: z.string().regex(/^[a-z0-9-]{1,32}$/, "Write up to 32 small letters, digits and hyphens."),
    code: InstrumentCode,
    base: Asset,
    quote: Asset,
    name: storableText(1, 80),
    periodsPerYear: z
      .literal([365, 252], "365 where it trades every day, 252 where on business days.")
      .describe("Days a year it trades: 365 or 252."),
  })
  .meta({ id: "InstrumentInput" });
export type InstrumentInput = z.infer<typeof InstrumentInput>;

export const InstrumentAnswer = z.object({ symbol: z.string(), venue: z.string() });
export type InstrumentAnswer = z.infer<typeof InstrumentAnswer>;

export const ImportQuery = z.strictObject({
  symbol: InstrumentCode,
  interval: Interval,
  zone: z
    .string()
    .max(64)
    .refine(isTimeZone, "Write a time zone of the IANA list, for example Europe/Berlin.")
    .optional()
    .describe(
      "What clock times without a zone mean; without it they are refused. Dates alone are days in UTC.",
    ),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

export const ImportAnswer = z
  .object({
    symbol: z.string(),
    interval: Interval,
    bars: z.number().int().describe("Candles in the file."),
    added: z.number().int(),
    changed: z.number().int().describe("Candles that took the place of stored ones with other values."),
    unchanged: z.number().int().describe("Candles that were stored already."),
    from: z.string(),
    to: z.string().describe("Open time of the last candle."),
    hasVolume: z.boolean(),
  })
  .meta({ id: "CandleImport" });
export type ImportAnswer = z.infer<typeof ImportAnswer>;
