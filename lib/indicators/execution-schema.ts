/** The contracts of runs: what is sent, what comes back, the receipt, the preview. @data-table */
import { z } from "zod";
import { IndicatorRefDto, IsoTime, VersionNumber } from "@/lib/indicators/indicator-schema";
import { InstrumentCode, Interval, MomentMs } from "@/lib/market-data/schema";
import { pageOf } from "@/lib/paging";

export const ReceiptParams = z.object({ receiptId: z.uuid() });

export const InputValues = z.record(
  z.string().max(64),
  z.union([z.number(), z.string().max(200), z.boolean()]),
);
export type InputValues = z.infer<typeof InputValues>;

// One check per number would cost more than the run: `barsFromJson` walks them in a plain loop.
const BarsJson = z.unknown().meta({
  override: {
    description:
      "`{ time[], open[], high[], low[], close[], volume[] }` or `[{ time, open, high, low, close, volume }]`; times in epoch ms, strictly increasing; at most 100,000 bars.",
    oneOf: [
      {
        type: "object",
        required: ["time", "open", "high", "low", "close"],
        properties: Object.fromEntries(
          ["time", "open", "high", "low", "close", "volume"].map((name) => [
            name,
            { type: "array", items: { type: "number" }, maxItems: 100_000 },
          ]),
        ),
      },
      { type: "array", items: { type: "object" }, maxItems: 100_000 },
    ],
  },
});

export const ExecuteInput = z.strictObject({
  bars: BarsJson.optional(),
  symbol: InstrumentCode.optional(),
  interval: Interval.optional(),
  from: MomentMs.optional(),
  to: MomentMs.optional(),
  inputs: InputValues.default({}),
  version: VersionNumber.optional(),
});
export type ExecuteInput = z.infer<typeof ExecuteInput>;

export const ReproduceInput = z.strictObject({
  bars: BarsJson.optional().describe("Needed once the uploaded bars are no longer kept."),
});
export type ReproduceInput = z.infer<typeof ReproduceInput>;

/** Input values as JSON text, for queries. */
const InputsText = z
  .string()
  .max(2_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: 'Write the inputs as JSON, for example {"length":20}.' });
      return z.NEVER;
    }
  })
  .pipe(InputValues);

export const PreviewQuery = z.strictObject({
  symbol: InstrumentCode.optional(),
  interval: Interval.default("1d"),
  inputs: InputsText.optional().describe('Input values as JSON text, for example {"length":20}.'),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;

export const DatasetDto = z.object({
  kind: z.enum(["upload", "market"]),
  symbol: z.string().nullable(),
  interval: z.string().nullable(),
  from: z.number().nullable().describe("Epoch ms, first bar."),
  to: z.number().nullable().describe("Epoch ms, behind the last bar."),
  expiresAt: IsoTime.nullable(),
  available: z.boolean().describe("The run can be reproduced without sending the bars again."),
});

export const ReceiptDto = z
  .object({
    id: z.string(),
    indicator: IndicatorRefDto,
    version: z.string(),
    versionHash: z.string(),
    inputHash: z.string().describe("SHA-256 over version hash, dataset hash and inputs."),
    outputHash: z.string().nullable().describe("null: the run failed."),
    datasetHash: z.string(),
    dataset: DatasetDto,
    inputs: InputValues,
    bars: z.number().int(),
    outcome: z.string().describe("`ok` or an error code."),
    cpuMicros: z.number().describe("CPU time of the run; of a failed one, as far as it could be measured."),
    wallMicros: z.number().nullable().describe("How long the run took; null: not measured."),
    peakMemoryKb: z.number(),
    engine: z.string(),
    createdAt: IsoTime,
  })
  .meta({ id: "ExecutionReceipt" });
export type ReceiptDto = z.infer<typeof ReceiptDto>;

export const ReceiptPage = pageOf(ReceiptDto);
export type ReceiptPage = z.infer<typeof ReceiptPage>;

export type OutputSeries = Record<string, (number | null)[]>;

/** Made by our own loop from Float64Arrays; a check per number would cost more than the run. */
const Outputs = z.custom<OutputSeries>().meta({
  override: {
    type: "object",
    additionalProperties: { type: "array", items: { type: ["number", "null"] } },
  },
});

const Times = z.custom<number[]>().meta({ override: { type: "array", items: { type: "number" } } });

export const ExecuteResult = z
  .object({
    version: z.string(),
    outputs: Outputs,
    time: Times,
    warning: z.string().nullable().describe("The pinned version was withdrawn; null: it is on offer."),
    receipt: ReceiptDto,
  })
  .meta({ id: "ExecuteResult" });
export type ExecuteResult = z.infer<typeof ExecuteResult>;

export const ReproduceResult = z
  .object({
    receiptId: z.string(),
    matches: z.boolean().describe("Same outcome and, when it is `ok`, the same bytes."),
    expected: z.object({ outcome: z.string(), outputHash: z.string().nullable(), engine: z.string() }),
    actual: z.object({ outcome: z.string(), outputHash: z.string().nullable(), engine: z.string() }),
    cpuMicros: z.number(),
    at: IsoTime,
  })
  .meta({ id: "ReproduceResult" });
export type ReproduceResult = z.infer<typeof ReproduceResult>;

export const PreviewResult = z
  .object({
    version: z.string(),
    versionHash: z.string(),
    symbol: z.string(),
    interval: Interval,
    synthetic: z.boolean(),
    outputs: Outputs,
    time: Times,
    bars: z.object({ open: Times, high: Times, low: Times, close: Times, volume: Times }),
  })
  .meta({ id: "IndicatorPreview" });
export type PreviewResult = z.infer<typeof PreviewResult>;
