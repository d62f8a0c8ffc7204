import { z } from "zod";
import { REFUND_RULES } from "@/lib/indicators/decide-refund";
import { IndicatorRefDto, IsoTime, VersionNumber } from "@/lib/indicators/indicator-schema";
import { MoneyJson } from "@/lib/money-json";
import { pageOf } from "@/lib/paging";

/** Whether the licensee gets the money back now: told before anybody asks. */
export const RefundOffer = z
  .object({
    possible: z.boolean(),
    rule: z.enum(REFUND_RULES).nullable().describe("The rule that applies; null: none."),
    until: z.string().nullable().describe("Until when it applies as things stand; null: no end, or no rule."),
    why: z.string(),
  })
  .meta({ id: "RefundOffer" });
export type RefundOffer = z.infer<typeof RefundOffer>;

/** How a month goes on. */
export const RenewalDto = z
  .object({
    renews: z.boolean(),
    period: z.number().int().describe("Which month since the first one, from 1."),
    agreed: MoneyJson.describe("The most a month may cost without asking the buyer again."),
    willEndBecause: z
      .string()
      .nullable()
      .describe("Why it will not renew although it should; null: it will."),
    failedAt: z
      .string()
      .nullable()
      .describe("When the wallet was first found short; runs are off until it is not."),
    nextTryAt: z.string().nullable().describe("When the renewal is tried next; null: it does not renew."),
  })
  .meta({ id: "LicenceRenewal" });
export type RenewalDto = z.infer<typeof RenewalDto>;

export const LicenceParams = z.object({ id: z.uuid() });

export const PURCHASE_KINDS = ["lifetime", "monthly", "trial"] as const;

export const PurchaseKind = z.enum(PURCHASE_KINDS);
export type PurchaseKind = z.infer<typeof PurchaseKind>;

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

export const LicenceDto = z
  .object({
    id: z.string(),
    indicator: IndicatorRefDto,
    kind: PurchaseKind,
    status: z
      .enum(["active", "expired", "refunded", "revoked"])
      .describe("`expired` as soon as its time is over."),
    validFrom: IsoTime,
    validUntil: IsoTime.nullable().describe("null: for ever."),
    pinnedVersion: z.string().nullable(),
    runsVersion: z.string().nullable().describe("What it runs now: the pin or the newest approved version."),
    charge: z
      .object({ id: z.string(), gross: MoneyJson, refunded: MoneyJson.describe("Given back of it so far.") })
      .nullable(),
    priceNow: MoneyJson.nullable().describe("Today's price of the same kind; null: not sold that way."),
    refund: RefundOffer,
    renewal: RenewalDto.nullable().describe("Months only."),
    renewalOf: z.string().nullable().describe("The licence of the month before."),
    createdAt: IsoTime,
  })
  .meta({ id: "Licence" });
export type LicenceDto = z.infer<typeof LicenceDto>;

export const LicencePage = pageOf(LicenceDto);
export type LicencePage = z.infer<typeof LicencePage>;
