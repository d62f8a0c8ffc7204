/** The contracts of an indicator's versions: adding one, reading one, comparing two. @data-table */
import { z } from "zod";
import { IndicatorParams, IsoTime, ProofClassDto, VersionNumber } from "@/lib/indicators/indicator-schema";
import { SourceText } from "@/lib/indicators/listing-schema";
import { Manifest, ManifestInput, ManifestOutput } from "@/lib/indicators/manifest-schema";
import { VersionUsage } from "@/lib/indicators/usage-schema";
import { storableText } from "@/lib/text";

export const CHANGELOG_MAX = 5_000;

export const VersionParams = IndicatorParams.extend({ version: VersionNumber });

export const AddVersionInput = z
  .strictObject({
    version: VersionNumber,
    source: SourceText,
    changelog: storableText(1, CHANGELOG_MAX).refine((text) => text.trim() !== "", "Write what has changed."),
  })
  .meta({ id: "AddVersion" });
export type AddVersionInput = z.infer<typeof AddVersionInput>;

export const DiffQuery = z.strictObject({ from: VersionNumber, to: VersionNumber });
export type DiffQuery = z.infer<typeof DiffQuery>;

const level = z
  .enum(["major", "minor", "patch"])
  .describe("`major`: something that used the old version may break.");

const DiffLine = z.object({
  kind: z.enum(["same", "added", "removed"]),
  text: z.string(),
  before: z.number().int().nullable().describe("Line number, from 1."),
  after: z.number().int().nullable(),
});

export const SourceDiff = z
  .object({
    added: z.number().int(),
    removed: z.number().int(),
    coarse: z.boolean().describe("Too different for a comparison line by line."),
    hunks: z.array(z.array(DiffLine)).describe("The changed places with three unchanged lines around."),
  })
  .meta({ id: "SourceDiff" });
export type SourceDiff = z.infer<typeof SourceDiff>;

const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string(), level });
const changesOf = <Declared extends z.ZodType>(declared: Declared) =>
  z.object({
    added: z.array(declared),
    removed: z.array(declared),
    changed: z.array(z.object({ key: z.string(), fields: z.array(FieldChange) })),
  });

export const ManifestDiff = z.object({
  inputs: changesOf(ManifestInput),
  outputs: changesOf(ManifestOutput),
});
export type ManifestDiff = z.infer<typeof ManifestDiff>;

const DiffSide = z.object({
  version: z.string(),
  status: z.string(),
  versionHash: z.string(),
  sourceHash: z.string(),
});

export const VersionDiff = z
  .object({
    from: DiffSide,
    to: DiffSide,
    ...ManifestDiff.shape,
    requires: level.describe("The step that inputs and outputs ask for."),
    changelogs: z
      .array(z.object({ version: z.string(), changelog: z.string() }))
      .describe("Of every version after the older up to the newer one, newest first."),
    source: SourceDiff.nullable().describe("null: the reader may not see both sources."),
  })
  .meta({ id: "VersionDiff" });
export type VersionDiff = z.infer<typeof VersionDiff>;

const notes = storableText(1, 2_000);

/** Which version a curator or its developer decides on. */
export const VersionActInput = z.strictObject({ version: VersionNumber, notes: notes.optional() });
export type VersionActInput = z.infer<typeof VersionActInput>;

/** As above, where somebody has to be told why. */
export const ExplainedVersionActInput = z.strictObject({ version: VersionNumber, notes });

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
    yankedAt: IsoTime.nullable().describe("When it was withdrawn; null: it was not."),
    createdAt: IsoTime,
    submittedAt: IsoTime.nullable(),
    reviewedAt: IsoTime.nullable(),
  })
  .meta({ id: "IndicatorVersion" });
export type VersionDto = z.infer<typeof VersionDto>;

export const VersionList = z.object({ items: z.array(VersionDto) });
export type VersionList = z.infer<typeof VersionList>;
