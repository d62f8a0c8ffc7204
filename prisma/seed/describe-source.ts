import type { Manifest } from "@/lib/indicators/schema";
import { sandbox } from "@/lib/sandbox/service";

/** Code with what the sandbox read in it. */
export interface VersionContent {
  source: string;
  manifest: Manifest;
  engine: string;
}

/** Reads a source in the sandbox. @throws AppError SANDBOX_* when it does not compile or declares nonsense. */
export async function describeSource(source: string): Promise<VersionContent> {
  const { name, inputs, outputs } = await sandbox().describe(source);
  const manifest = {
    name,
    inputs: inputs.map((input) => ({ ...input, options: [...input.options] })),
    outputs: outputs.map((output) => ({ ...output })),
  };
  return { source, manifest, engine: sandbox().engine() };
}
