import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { IndicatorManifest } from "@/lib/sandbox/manifest";

/** What the sandbox read from a source, as it is stored and sent. */
export function manifestJson({ name, inputs, outputs }: IndicatorManifest): Manifest {
  return {
    name,
    inputs: inputs.map((input) => ({ ...input, options: [...input.options] })),
    outputs: outputs.map((output) => ({ ...output })),
  };
}
