import { z } from "zod";
import { pageOf } from "@/lib/paging";
import { SEVERITIES } from "@/lib/verification/severity";
import { VERDICTS } from "@/lib/verification/verdict-of";

const EvidenceValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export const Evidence = z.record(
  z.string(),
  z.union([EvidenceValue, z.array(EvidenceValue), z.array(z.record(z.string(), EvidenceValue))]),
);

/** What a check said, as it is stored. */
const StoredOutcome = z.discriminatedUnion("state", [
  z.object({ state: z.literal("passed"), evidence: Evidence }),
  z.object({ state: z.literal("raised"), severity: z.enum(SEVERITIES), evidence: Evidence }),
  z.object({ state: z.literal("insufficient"), needs: z.string(), evidence: Evidence }),
  z.object({ state: z.literal("not_applicable"), reason: z.string() }),
]);

export const StoredOutcomes = z.array(z.object({ check: z.string(), outcome: StoredOutcome }));
export type StoredOutcomes = z.infer<typeof StoredOutcomes>;

/** What the next level asked for at the time. */
export const StoredMissing = z.array(z.string());

export const CheckResult = z
  .object({
    rank: z.number().int().describe("1 to 25, the order of running."),
    check: z.string().describe("Id of the check."),
    title: z.string(),
    formula: z.string(),
    threshold: z.string(),
    actsAlone: z.boolean().describe("It acts at once; others hide a record only together."),
    state: z.enum(["passed", "raised", "insufficient", "not_applicable"]),
    severity: z.enum(SEVERITIES).nullable().describe("Of what was raised."),
    note: z.string().nullable().describe("What is missing, or why it does not apply."),
    evidence: Evidence.describe("What the check saw: enough to compute it again."),
  })
  .meta({ id: "CheckResult" });
export type CheckResult = z.infer<typeof CheckResult>;

export const VerificationRunDto = z
  .object({
    id: z.string(),
    providerId: z.string(),
    periodDays: z.number().int(),
    level: z.number().int().describe("0 self-reported, 1 imported, 2 owned, 3 observed live, 4 own money."),
    missing: z.array(z.string()).describe("What the next level asks for."),
    verdict: z.enum(VERDICTS),
    score: z.number().describe("1 − Π(1 − w) over what was raised; 0.6 hides."),
    startedAt: z.string(),
    endedAt: z.string(),
    checks: z.array(CheckResult),
  })
  .meta({ id: "VerificationRun" });
export type VerificationRunDto = z.infer<typeof VerificationRunDto>;

export const VerificationRunSummary = VerificationRunDto.pick({
  id: true,
  periodDays: true,
  level: true,
  verdict: true,
  score: true,
  startedAt: true,
}).meta({ id: "VerificationRunSummary" });
export type VerificationRunSummary = z.infer<typeof VerificationRunSummary>;

/** The last run with its evidence, and the history a page at a time. */
export const VerificationHistory = pageOf(VerificationRunSummary)
  .extend({ lastRun: VerificationRunDto.nullable() })
  .meta({ id: "VerificationHistory" });
export type VerificationHistory = z.infer<typeof VerificationHistory>;

/** How many days back the checks look where nobody says otherwise. */
export const PERIOD_DAYS = 90;

export const VerifyInput = z.strictObject({
  periodDays: z
    .number()
    .int("Write whole days.")
    .min(1, "Ask for 1 to 365 days.")
    .max(365, "Ask for 1 to 365 days.")
    .default(PERIOD_DAYS)
    .describe("How many days back the checks look."),
});
export type VerifyInput = z.infer<typeof VerifyInput>;
