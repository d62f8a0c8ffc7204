/** What a source declares about itself, as it is stored and answered. @data-table */
import { z } from "zod";
import { INPUT_KINDS, PANES, PLOT_STYLES } from "@/lib/sandbox/manifest";

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
