/** The contracts of the publish gates: what a report says, and how a run of them is followed. @data-table */
import { z } from "zod";
import { ProofClassDto, VersionNumber } from "@/lib/indicators/indicator-schema";
import { SourceText } from "@/lib/indicators/listing-schema";

const iso = z.string().describe("ISO-8601, UTC.");

/** In the order they run; a later one is skipped when an earlier one leaves nothing to look at. */
export const GATES = [
  "compile",
  "static",
  "properties",
  "look-ahead",
  "warm-up",
  "cost",
  "duplicates",
  "breaking",
] as const;
export type GateName = (typeof GATES)[number];

export const GateFinding = z.object({
  severity: z.enum(["error", "warning", "note"]).describe("An error refuses the version."),
  message: z.string(),
  line: z.number().int().nullable().describe("From 1; null: not about a place in the source."),
  column: z.number().int().nullable(),
});
export type GateFinding = z.infer<typeof GateFinding>;

export const GateResult = z.object({
  gate: z.enum(GATES),
  outcome: z.enum(["passed", "warned", "failed", "skipped"]),
  summary: z.string().describe("One sentence a person understands."),
  findings: z.array(GateFinding),
  ms: z.number(),
});
export type GateResult = z.infer<typeof GateResult>;

/** The first bar at which the proof was broken. Bars count from 0. */
export const ProofEvidence = z.object({
  method: z
    .enum(["prefix", "perturbation"])
    .describe(
      "`prefix`: the bars behind were left out. `perturbation`: a later bar was changed. Either way nothing before may move.",
    ),
  dataset: z.string().describe("Name of the series of bars it was found on."),
  output: z.string(),
  bar: z.number().int().describe("The first bar whose value moved."),
  barTime: z.number().describe("Epoch ms."),
  lastBar: z
    .number()
    .int()
    .describe(
      "The last bar the run could see (`prefix`: `bar` itself or a later one), or the bar that was changed (`perturbation`: a later one).",
    ),
  expected: z.number().nullable().describe("The value with all bars; null: not defined."),
  actual: z.number().nullable().describe("The value without them."),
  inputs: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
});
export type ProofEvidence = z.infer<typeof ProofEvidence>;

export const ProofReport = z
  .object({
    class: ProofClassDto,
    repaintsBars: z.number().int().nullable().describe("With `repaints`: the last k bars may still change."),
    evidence: ProofEvidence.nullable().describe("null: clean."),
    checked: z.object({
      datasets: z.number().int(),
      bars: z.number().int().describe("Bars of all series together."),
      prefixes: z.number().int(),
      perturbations: z.number().int(),
      comparisons: z.number().int().describe("Values compared bit by bit."),
    }),
  })
  .meta({ id: "LookAheadProof" });
export type ProofReport = z.infer<typeof ProofReport>;

export const WarmUpReport = z
  .object({
    bars: z
      .number()
      .int()
      .nullable()
      .describe("From this bar on it no longer matters where the data began; null: it always matters."),
    tolerance: z.number().describe("Relative difference that counts as equal."),
  })
  .meta({ id: "WarmUpNeed" });
export type WarmUpReport = z.infer<typeof WarmUpReport>;

export const CostCertificate = z
  .object({
    msPerKbar: z.number().describe("Milliseconds a thousand bars, fitted over several lengths."),
    fixedMs: z.number().describe("Milliseconds of a run before its first bar."),
    mbPerKbar: z.number().describe("Megabytes (1,048,576 bytes) a thousand bars."),
    fixedMb: z.number(),
    longestBars: z.number().int().describe("The longest series that was measured."),
    worst: z
      .object({ dataset: z.string(), ms: z.number() })
      .describe("The slowest series of the same length."),
    engine: z.string(),
  })
  .meta({ id: "CostCertificate" });
export type CostCertificate = z.infer<typeof CostCertificate>;

export const NearDuplicate = z
  .object({
    slug: z.string(),
    name: z.string(),
    version: z.string(),
    builtin: z.boolean(),
    basis: z.enum(["source", "outputs"]).describe("Same words, or same numbers."),
    likeness: z.number().describe("0 to 1."),
    detail: z.string(),
  })
  .meta({ id: "NearDuplicate" });
export type NearDuplicate = z.infer<typeof NearDuplicate>;

export const BreakingReport = z
  .object({
    against: z.string().describe("The version it was compared with."),
    requires: z.enum(["major", "minor", "patch"]),
    changes: z.array(z.object({ level: z.enum(["major", "minor", "patch"]), message: z.string() })),
  })
  .meta({ id: "BreakingChanges" });
export type BreakingReport = z.infer<typeof BreakingReport>;

/** What the gates found: stored with the version and shown as it is. */
export const GateReport = z
  .object({
    verdict: z.enum(["passed", "failed"]),
    versionHash: z.string(),
    engine: z.string(),
    gates: z.array(GateResult),
    proof: ProofReport.nullable(),
    warmUp: WarmUpReport.nullable(),
    cost: CostCertificate.nullable(),
    duplicates: z.array(NearDuplicate),
    breaking: BreakingReport.nullable().describe("null: no earlier version to compare with."),
    ms: z.number(),
    at: iso,
  })
  .meta({ id: "GateReport" });
export type GateReport = z.infer<typeof GateReport>;

export const GateRunDto = z
  .object({
    id: z.string().nullable().describe("null: a version of the library, proven by the platform."),
    version: z.string(),
    state: z.enum(["running", "passed", "failed", "abandoned"]),
    stage: z.string().describe("The gate at work."),
    done: z.number().int(),
    total: z.number().int(),
    report: GateReport.nullable(),
    createdAt: iso,
    endedAt: iso.nullable(),
  })
  .meta({ id: "GateRun" });
export type GateRunDto = z.infer<typeof GateRunDto>;

export const PublishInput = z.strictObject({ version: VersionNumber }).meta({ id: "PublishIndicator" });
export type PublishInput = z.infer<typeof PublishInput>;

export const PublishResult = z
  .object({
    gateRunId: z.string(),
    version: z.string(),
    status: z.enum(["draft", "pending"]).describe("`pending`: the gates are passed, a curator decides."),
    run: GateRunDto,
  })
  .meta({ id: "PublishResult", description: "200: the gates have ended. 202: they are still at work." });
export type PublishResult = z.infer<typeof PublishResult>;

export const CheckDraftInput = z.strictObject({ source: SourceText }).meta({ id: "CheckDraft" });
export type CheckDraftInput = z.infer<typeof CheckDraftInput>;

/** One line of the answer of a check; the last one is a report or a problem. */
export type CheckLine =
  | { type: "progress"; stage: GateName; done: number; total: number }
  | { type: "report"; report: GateReport }
  | { type: "problem"; code: string; message: string };
