import { z } from "zod";
import { isSeriesName } from "@/lib/sandbox/identifier";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { INPUT_KINDS, type IndicatorManifest, PANES, PLOT_STYLES } from "@/lib/sandbox/manifest";

const Name = z.string().refine(isSeriesName);
const Title = z.string().max(SANDBOX_LIMITS.titleCharacters).nullable();
const Bound = z.number().nullable();

const Input = z.strictObject({
  key: Name,
  kind: z.enum(INPUT_KINDS),
  default: z.union([z.number(), z.string().max(SANDBOX_LIMITS.nameCharacters), z.boolean()]),
  min: Bound,
  max: Bound,
  step: Bound,
  title: Title,
  options: z.array(z.string().max(SANDBOX_LIMITS.nameCharacters)).max(SANDBOX_LIMITS.enumOptions),
});

const Output = z.strictObject({
  key: Name,
  pane: z.enum(PANES),
  style: z.enum(PLOT_STYLES),
  color: z
    .string()
    .regex(/^(#[\da-fA-F]{3,8}|[a-zA-Z]{1,32})$/)
    .nullable(),
  title: Title,
});

const Manifest = z.strictObject({
  name: z.string().min(1).max(SANDBOX_LIMITS.titleCharacters),
  inputs: z.array(Input).max(SANDBOX_LIMITS.inputs),
  outputs: z.array(Output).min(1).max(SANDBOX_LIMITS.outputSeries),
});

/** The manifest in a worker's answer, or `null` when the text is not exactly one. */
export function parseManifest(json: string): IndicatorManifest | null {
  try {
    return Manifest.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
