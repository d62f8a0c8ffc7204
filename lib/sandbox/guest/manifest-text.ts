import type { Definition } from "@/lib/sandbox/guest/definition";
import { Fault } from "@/lib/sandbox/guest/fault";
import { bareRecord, setPrototypeOf, stringifyJson } from "@/lib/sandbox/guest/intrinsics";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";

/**
 * `M` and the manifest as JSON. Everything serialised here inherits nothing, so no `toJSON` of the guest runs.
 * @throws Fault OUTPUT_LIMIT when the text is too long.
 */
export function manifestText({ name, inputs, outputs }: Definition): string {
  for (let i = 0; i < inputs.length; i += 1) setPrototypeOf(inputs[i], null);
  for (let i = 0; i < outputs.length; i += 1) setPrototypeOf(outputs[i], null);
  const manifest = bareRecord<unknown>();
  manifest.name = name;
  manifest.inputs = inputs;
  manifest.outputs = outputs;
  const text = stringifyJson(manifest);
  if (text.length > SANDBOX_LIMITS.manifestCharacters)
    throw new Fault("OUTPUT_LIMIT", "The declaration is too long.");
  return `M${text}`;
}
