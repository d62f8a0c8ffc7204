import { z } from "zod";
import { DecimalText } from "@/lib/decimal";
import { pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";
import { CURRENCY } from "@/lib/trading/account-schema";

/** Most events of one call of the feed; a body of them stays below the limit of a body. */
export const FEED_MAX = 500;

const Positive = DecimalText.refine(
  (text) => /^[^-]*[1-9]/.test(text),
  "Write a number above zero.",
).describe("A decimal as text; its scale is kept.");
const ExternalId = storableText(1, 200).describe("Unique in the account; sent again it changes nothing.");
const ExecutedAt = z.iso
  .datetime({ offset: true, error: 'Write a time with its zone, for example "2026-01-02T09:31:00Z".' })
  .refine((text) => Date.parse(text) >= 0, "Events before 1970 are not taken.")
  .describe("When it happened; a fill may be fed later, the received time is kept beside it.");

const FillInput = z.strictObject({
  kind: z.literal("fill"),
  externalId: ExternalId,
  symbol: storableText(1, 60).describe("As the venue writes it."),
  side: z.enum(["buy", "sell"]),
  qty: Positive,
  price: Positive,
  fee: z
    .strictObject({ amount: DecimalText.describe("Negative for a rebate."), currency: CURRENCY })
    .nullable()
    .default(null),
  executedAt: ExecutedAt,
});

const FlowInput = z.strictObject({
  kind: z.enum(["deposit", "withdrawal", "fee"]),
  externalId: ExternalId,
  amount: Positive,
  currency: CURRENCY,
  executedAt: ExecutedAt,
});

const IncomeInput = z.strictObject({
  kind: z.literal("income"),
  externalId: ExternalId,
  amount: DecimalText.refine((text) => /[1-9]/.test(text), "Write a number that is not zero.").describe(
    "Dividends, interest, funding, rebates: profit, not a flow. Below zero where it was paid.",
  ),
  currency: CURRENCY,
  executedAt: ExecutedAt,
});

export const FeedInput = z.strictObject({
  events: z
    .array(z.discriminatedUnion("kind", [FillInput, FlowInput, IncomeInput]))
    .min(1)
    .max(FEED_MAX),
});
export type FeedInput = z.infer<typeof FeedInput>;

export const FeedAnswer = z
  .object({
    appended: z.number().int(),
    duplicates: z.number().int().describe("Sent before with the same content."),
    firstSeq: z.number().int().nullable(),
    headSeq: z.number().int(),
    headHash: z.string(),
    receivedAt: z.string(),
  })
  .meta({ id: "FeedAnswer" });
export type FeedAnswer = z.infer<typeof FeedAnswer>;

export const VoidInput = z.strictObject({
  seq: z
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .describe("Number of the event that is taken back."),
});
export type VoidInput = z.infer<typeof VoidInput>;

export const AccountEventDto = z
  .object({
    seq: z.number().int(),
    kind: z.enum(["fill", "deposit", "withdrawal", "fee", "income", "void"]),
    externalId: z.string(),
    symbol: z.string().nullable(),
    side: z.enum(["buy", "sell"]).nullable(),
    qty: z.string().nullable(),
    price: z.string().nullable(),
    amount: z.string().nullable(),
    currency: z.string().nullable(),
    fee: z.string().nullable(),
    feeCurrency: z.string().nullable(),
    executedAt: z.string(),
    receivedAt: z.string(),
    voids: z.number().int().nullable().describe("The event it takes back."),
    voidedBy: z.number().int().nullable().describe("The event that takes it back."),
    hash: z.string().describe("Chain hash after this event, hex."),
  })
  .meta({ id: "AccountEvent" });
export type AccountEventDto = z.infer<typeof AccountEventDto>;

export const AccountEventPage = pageOf(AccountEventDto).meta({ id: "AccountEventPage" });
export type AccountEventPage = z.infer<typeof AccountEventPage>;
