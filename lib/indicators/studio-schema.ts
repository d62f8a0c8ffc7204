/** The contracts of the studio: running the text in the editor, and what the editor knows of `ta`. @data-table */
import { z } from "zod";
import { ExecuteInput, ExecuteResult } from "@/lib/indicators/execution-schema";
import { SourceText } from "@/lib/indicators/listing-schema";
import { Manifest } from "@/lib/indicators/manifest-schema";

const { version: _version, ...run } = ExecuteInput.shape;

export const StudioRunInput = z.strictObject({ source: SourceText, ...run });
export type StudioRunInput = z.infer<typeof StudioRunInput>;

export const StudioRunResult = z
  .object({
    manifest: Manifest,
    outputs: ExecuteResult.shape.outputs,
    outputHash: z.string().describe("As on a receipt. There is none: the text is no version yet."),
    bars: z.number().int(),
    cpuMicros: z.number(),
    peakMemoryKb: z.number(),
    engine: z.string(),
  })
  .meta({ id: "StudioRun" });
export type StudioRunResult = z.infer<typeof StudioRunResult>;

export const TaReference = z
  .object({
    items: z.array(
      z.object({
        name: z.string().describe("Of the function in `ta`."),
        title: z.string(),
        series: z.array(z.string()),
        parameters: z.array(
          z.object({
            name: z.string(),
            label: z.string(),
            default: z.union([z.number(), z.string()]),
            range: z.string(),
          }),
        ),
        outputs: z.array(
          z.object({
            name: z.string(),
            label: z.string(),
            first: z.number().int().describe("Index of the first value with the defaults."),
          }),
        ),
        summary: z.string(),
        formula: z.string(),
        href: z.string(),
        exact: z.boolean().describe("Its bytes are the same on every engine."),
      }),
    ),
  })
  .meta({ id: "TaReference" });
export type TaReference = z.infer<typeof TaReference>;
