import { z } from "zod";
import { INTERVALS } from "@/lib/market-data/intervals";

export const Interval = z.enum(INTERVALS, `Choose one of ${INTERVALS.join(", ")}.`);
export type Interval = z.infer<typeof Interval>;

/** An instrument's code, for example `TST-BTC`. */
export const InstrumentCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,31}$/, "Write the symbol in capitals, for example TST-BTC.");

const EPOCH_MS_MAX = 8_640_000_000_000_000;

/** A moment in a request: ISO-8601 with zone, `YYYY-MM-DD` (UTC midnight) or epoch ms. Becomes epoch ms. */
export const MomentMs = z
  .union(
    [
      z.iso.datetime({ offset: true }),
      z.iso.date(),
      z.string().regex(/^\d{1,16}$/),
      z.number().int().nonnegative(),
    ],
    'Write a time such as "2026-01-31T00:00:00Z", "2026-01-31" or epoch milliseconds.',
  )
  .transform((value) =>
    typeof value === "number" ? value : /^\d+$/.test(value) ? Number(value) : Date.parse(value),
  )
  .refine((ms) => ms <= EPOCH_MS_MAX, "The time is out of range.");

export const CandlesQuery = z.strictObject({
  symbol: InstrumentCode,
  interval: Interval,
  from: MomentMs.optional(),
  to: MomentMs.optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});
export type CandlesQuery = z.infer<typeof CandlesQuery>;

const column = z.array(z.number());

export const CandlesAnswer = z
  .object({
    symbol: z.string(),
    interval: Interval,
    datasetHash: z.string(),
    time: column.describe("Open times in epoch ms."),
    open: column,
    high: column,
    low: column,
    close: column,
    volume: column,
  })
  .meta({ id: "Candles", description: "Candles in columns, oldest first." });
export type CandlesAnswer = z.infer<typeof CandlesAnswer>;

export const SymbolInfo = z
  .object({
    symbol: z.string(),
    name: z.string(),
    venue: z.string(),
    base: z.string(),
    quote: z.string(),
    synthetic: z.boolean().describe("Prices come from a deterministic generator, not from a market."),
    periodsPerYear: z.number().int(),
    intervals: z.array(
      z.object({ interval: z.string(), bars: z.number().int(), from: z.string(), to: z.string() }),
    ),
  })
  .meta({ id: "MarketSymbol" });
export type SymbolInfo = z.infer<typeof SymbolInfo>;

export const SymbolsAnswer = z.object({ items: z.array(SymbolInfo) });
export type SymbolsAnswer = z.infer<typeof SymbolsAnswer>;
