import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/paging";
import { storableText } from "@/lib/text";
import { Evidence } from "@/lib/verification/run-schema";
import { SEVERITIES } from "@/lib/verification/severity";

export const APPEAL_MAX = 2_000;
export const FLAG_STATES = ["open", "appealed", "upheld", "dismissed", "cleared"] as const;

export const FlagDto = z
  .object({
    id: z.string(),
    check: z.string().describe("Id of the check."),
    title: z.string(),
    formula: z.string(),
    threshold: z.string(),
    actsAlone: z.boolean().describe("It acts at once; others hide a record only together."),
    severity: z.enum(SEVERITIES),
    score: z.number().describe("Its weight in the score of the record."),
    state: z
      .enum(FLAG_STATES)
      .describe("open, appealed and upheld flags are in force; cleared: not found for 14 days."),
    evidence: Evidence.describe("What the check saw: enough to compute it again."),
    since: z.string().describe("When it was raised."),
    seenAt: z.string().describe("When the check found it last."),
    quietSince: z.string().nullable().describe("The check does not find it as grave any more since then."),
    appeal: z.string().nullable().describe("The owner's words; for the owner and curators only."),
    appealedAt: z.string().nullable(),
    resolution: z.string().nullable().describe("The curator's notes; for the owner and curators only."),
    resolvedAt: z.string().nullable(),
  })
  .meta({ id: "Flag" });
export type FlagDto = z.infer<typeof FlagDto>;

export const ProviderFlagsQuery = PageQuery.extend({
  state: z.enum(FLAG_STATES).optional().describe("All that the reader may see without it."),
});
export type ProviderFlagsQuery = z.infer<typeof ProviderFlagsQuery>;
export const FlagPage = pageOf(FlagDto).meta({ id: "FlagPage" });
export type FlagPage = z.infer<typeof FlagPage>;

export const FlaggedRecord = FlagDto.extend({
  provider: z.object({
    id: z.string(),
    displayName: z.string(),
    owner: z.string().describe("Handle."),
    status: z.enum(["pending", "approved", "rejected", "suspended", "closed"]),
    level: z.number().int(),
    flagHidden: z.boolean().describe("Out of the ranking for its flags."),
    publicFlags: z.number().int(),
  }),
}).meta({ id: "FlaggedRecord" });
export type FlaggedRecord = z.infer<typeof FlaggedRecord>;

/** `waiting` is what a curator has to decide: open and appealed. */
export const FLAGGED_STATES = ["waiting", ...FLAG_STATES] as const;
export const FlaggedQuery = PageQuery.extend({
  state: z.enum(FLAGGED_STATES).default("waiting").describe("waiting: open and appealed."),
  severity: z.enum(SEVERITIES).optional(),
  check: z.string().min(1).max(80).optional().describe("Id of a check."),
  since: z.iso.datetime({ offset: true }).optional().describe("Raised at this moment or later."),
});
export type FlaggedQuery = z.infer<typeof FlaggedQuery>;
export const FlaggedPage = pageOf(FlaggedRecord).meta({ id: "FlaggedPage" });
export type FlaggedPage = z.infer<typeof FlaggedPage>;

export const FlagParams = z.strictObject({ id: z.uuid("The id is not one of ours.") });
export const AppealInput = z
  .strictObject({ appeal: storableText(1, APPEAL_MAX) })
  .meta({ id: "AppealInput" });
export type AppealInput = z.infer<typeof AppealInput>;
export const ResolveFlagInput = z
  .strictObject({
    verdict: z
      .enum(["uphold", "dismiss"])
      .describe("dismiss: the flag counts no more, and the same finding does not raise it for 60 days."),
    notes: storableText(1, APPEAL_MAX).describe("The owner reads them."),
  })
  .meta({ id: "ResolveFlagInput" });
export type ResolveFlagInput = z.infer<typeof ResolveFlagInput>;
