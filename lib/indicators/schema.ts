/** The contracts of the indicators, one after the other. @data-table */
import { z } from "zod";
import { RefundOffer, RenewalDto } from "@/lib/indicators/licence-schema";
import { PricePhase } from "@/lib/indicators/price-history-schema";
import { VersionUsage } from "@/lib/indicators/usage-schema";
import { InstrumentCode, Interval, MomentMs } from "@/lib/market-data/schema";
import { MoneyJson } from "@/lib/money-json";
import { PageQuery, pageOf } from "@/lib/paging";
import { INPUT_KINDS, PANES, PLOT_STYLES } from "@/lib/sandbox/manifest";
import { storableText } from "@/lib/text";

const iso = z.string().describe("ISO-8601, UTC.");

// Requests -----------------------------------------------------------------------------------------

/** An indicator in a URL: its id or its slug. */
export const IndicatorParams = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });
export const ReceiptParams = z.object({ receiptId: z.uuid() });
export const LicenceParams = z.object({ id: z.uuid() });

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
export const SORTS = ["relevance", "popularity", "rating", "price", "newest", "revenue", "speed"] as const;
export type MarketplaceSort = (typeof SORTS)[number];

export const MarketplaceQuery = z.strictObject({
  q: storableText(1, 100).optional(),
  category: z.enum(CATEGORIES).optional(),
  tag: storableText(1, 40).optional(),
  isFree: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
  maxPrice: z
    .string()
    .regex(/^\d{1,12}$/, 'Write minor units, for example "2999".')
    .optional(),
  developer: storableText(3, 30).optional().describe("A developer's handle."),
  proof: z.enum(PROOF_CLASSES).optional(),
  minRating: z.coerce
    .number("Write 0 to 5.")
    .min(0, "Write 0 to 5.")
    .max(5, "Write 0 to 5.")
    .optional()
    .describe("Published average, at least; what nobody has rated is left out."),
  sort: z
    .enum(SORTS)
    .optional()
    .describe(
      "Default: `relevance` with `q`, else `popularity`. `revenue` needs `developer` to be the caller. `price` begins with the cheapest.",
    ),
  ...PageQuery.shape,
});
export type MarketplaceQuery = z.infer<typeof MarketplaceQuery>;

export const VersionNumber = z
  .string()
  .regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/, "Write the version as 1.2.3.");

export const PURCHASE_KINDS = ["lifetime", "monthly", "trial"] as const;
export const PurchaseKind = z.enum(PURCHASE_KINDS);
export type PurchaseKind = z.infer<typeof PurchaseKind>;

export const PurchaseInput = z.strictObject({
  kind: PurchaseKind,
  renews: z.boolean().optional().describe("A month: whether it renews; default true. Other kinds never do."),
  expectedPrice: MoneyJson.optional().describe("The price the buyer saw; required unless it is a trial."),
});
export type PurchaseInput = z.infer<typeof PurchaseInput>;

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

const notes = storableText(1, 2_000);
/** Which version a curator or its developer decides on. */
export const VersionActInput = z.strictObject({ version: VersionNumber, notes: notes.optional() });
export type VersionActInput = z.infer<typeof VersionActInput>;
/** As above, where somebody has to be told why. */
export const ExplainedVersionActInput = z.strictObject({ version: VersionNumber, notes });

export const LicencePatch = z
  .strictObject({
    pinnedVersion: VersionNumber.nullable().optional().describe("null: always the newest approved version."),
    renews: z.boolean().optional().describe("Months only: false ends it with the month, true resumes."),
  })
  .refine(
    ({ pinnedVersion, renews }) => pinnedVersion !== undefined || renews !== undefined,
    "Say what to change: pinnedVersion or renews.",
  )
  .meta({ id: "LicencePatch" });
export type LicencePatch = z.infer<typeof LicencePatch>;

// Answers ------------------------------------------------------------------------------------------

export const ManifestInput = z.object({
  key: z.string(),
  kind: z.enum(INPUT_KINDS),
  default: z.union([z.number(), z.string(), z.boolean()]),
  min: z.number().nullable(),
  max: z.number().nullable(),
  step: z.number().nullable(),
  title: z.string().nullable(),
  options: z.array(z.string()),
});
export const ManifestOutput = z.object({
  key: z.string(),
  pane: z.enum(PANES),
  style: z.enum(PLOT_STYLES),
  color: z.string().nullable(),
  title: z.string().nullable(),
});
/** What a source declares about itself; the shape stored with a version. */
export const Manifest = z
  .object({ name: z.string(), inputs: z.array(ManifestInput), outputs: z.array(ManifestOutput) })
  .meta({ id: "IndicatorManifest" });
export type Manifest = z.infer<typeof Manifest>;

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
    listedAt: iso.nullable(),
  })
  .meta({ id: "IndicatorCard" });
export type IndicatorCard = z.infer<typeof IndicatorCard>;

export const MarketplacePage = pageOf(IndicatorCard);
export type MarketplacePage = z.infer<typeof MarketplacePage>;

export const LicenceDto = z
  .object({
    id: z.string(),
    indicator: IndicatorRefDto,
    kind: PurchaseKind,
    status: z
      .enum(["active", "expired", "refunded", "revoked"])
      .describe("`expired` as soon as its time is over."),
    validFrom: iso,
    validUntil: iso.nullable().describe("null: for ever."),
    pinnedVersion: z.string().nullable(),
    runsVersion: z.string().nullable().describe("What it runs now: the pin or the newest approved version."),
    charge: z
      .object({ id: z.string(), gross: MoneyJson, refunded: MoneyJson.describe("Given back of it so far.") })
      .nullable(),
    priceNow: MoneyJson.nullable().describe("Today's price of the same kind; null: not sold that way."),
    refund: RefundOffer,
    renewal: RenewalDto.nullable().describe("Months only."),
    renewalOf: z.string().nullable().describe("The licence of the month before."),
    createdAt: iso,
  })
  .meta({ id: "Licence" });
export type LicenceDto = z.infer<typeof LicenceDto>;
export const LicencePage = pageOf(LicenceDto);
export type LicencePage = z.infer<typeof LicencePage>;

export const VersionDto = z
  .object({
    id: z.string(),
    version: z.string(),
    status: z.enum(["draft", "pending", "approved", "rejected", "suspended", "yanked"]),
    isCurrent: z.boolean(),
    versionHash: z.string(),
    sourceHash: z.string(),
    proofClass: ProofClassDto,
    proofBars: z.number().int().nullable().describe("With `repaints`: the last k bars may still change."),
    warmupBars: z.number().int().nullable().describe("Bars before the beginning no longer matters."),
    usage: VersionUsage.nullable().describe("null: no run in the last 30 days."),
    changelog: z.string(),
    manifest: Manifest,
    source: z.string().nullable().describe("null: not for the reader's eyes."),
    reviewNotes: z.string().nullable().describe("Only for the developer and curators."),
    reason: z.string().nullable().describe("Why it was suspended or withdrawn, for everybody."),
    yankedAt: iso.nullable().describe("When it was withdrawn; null: it was not."),
    createdAt: iso,
    submittedAt: iso.nullable(),
    reviewedAt: iso.nullable(),
  })
  .meta({ id: "IndicatorVersion" });
export type VersionDto = z.infer<typeof VersionDto>;
export const VersionList = z.object({ items: z.array(VersionDto) });
export type VersionList = z.infer<typeof VersionList>;

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
    createdAt: iso,
    viewer: ViewerDto,
  })
  .meta({ id: "IndicatorDetail" });
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;

export const ChargeDto = z.object({
  id: z.string(),
  gross: MoneyJson.describe("What the buyer paid."),
  seller: MoneyJson.describe("The developer's share, floored."),
  platform: MoneyJson.describe("The platform's share: the rest."),
  sellerBps: z.number().int(),
});

export const PurchaseResult = z
  .object({
    licence: LicenceDto,
    charge: ChargeDto.nullable().describe("null: a trial costs nothing."),
    receipt: z.object({
      id: z.string().describe("The charge's id, or the licence's for a trial."),
      label: z.string(),
      buyer: z.string().describe("The buyer's handle."),
      seller: z.string().describe("The developer's handle."),
      gross: MoneyJson,
      transferKey: z.string().nullable().describe("The ledger transfer that moved the money."),
      at: iso,
    }),
  })
  .meta({ id: "PurchaseResult" });
export type PurchaseResult = z.infer<typeof PurchaseResult>;

export const DatasetDto = z.object({
  kind: z.enum(["upload", "market"]),
  symbol: z.string().nullable(),
  interval: z.string().nullable(),
  from: z.number().nullable().describe("Epoch ms, first bar."),
  to: z.number().nullable().describe("Epoch ms, behind the last bar."),
  expiresAt: iso.nullable(),
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
    createdAt: iso,
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
    at: iso,
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

export const ReviewResult = z
  .object({
    indicator: z.object({
      ...IndicatorRefDto.shape,
      status: z.enum(["draft", "listed", "suspended"]),
      version: z.string().nullable().describe("The greatest approved version."),
    }),
    version: z.object({ id: z.string(), version: z.string(), status: z.string(), reviewedAt: iso }),
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

export const DeveloperIndicator = z
  .object({
    ...IndicatorCard.shape,
    versions: z.array(
      z.object({ version: z.string(), status: z.string(), changelog: z.string(), createdAt: iso }),
    ),
    sales: z.number().int(),
    earned: MoneyJson.describe("The developer's shares, refunds taken off."),
  })
  .meta({ id: "DeveloperIndicator" });
export type DeveloperIndicator = z.infer<typeof DeveloperIndicator>;
export const DeveloperIndicatorList = z.object({ items: z.array(DeveloperIndicator) });
export type DeveloperIndicatorList = z.infer<typeof DeveloperIndicatorList>;
