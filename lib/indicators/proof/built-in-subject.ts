import type { Manifest } from "@/lib/indicators/manifest-schema";
import type { Subject } from "@/lib/indicators/proof/subject";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** A built-in as plain code: no sandbox, so its runs say nothing about cost. */
export function builtInSubject(definition: IndicatorDefinition): Subject {
  return {
    manifest: builtInManifest(definition),
    run: async ({ bars, inputs }) => ({
      outputs: definition.compute(bars, inputs),
      cpuMicros: 0,
      peakMemoryKb: 0,
    }),
  };
}

/** What the listing of a built-in declares. */
function builtInManifest(definition: IndicatorDefinition): Manifest {
  return {
    name: definition.name,
    inputs: Object.entries(definition.inputs).map(([key, input]) => ({
      key,
      kind: input.kind,
      default: input.default,
      min: input.kind === "int" || input.kind === "float" ? input.min : null,
      max: input.kind === "int" || input.kind === "float" ? input.max : null,
      step: input.kind === "int" || input.kind === "float" ? input.step : null,
      title: input.label,
      options: input.kind === "enum" ? [...input.options] : [],
    })),
    outputs: definition.outputs.map(({ name, label, pane, style }) => ({
      key: name,
      pane,
      style,
      color: null,
      title: label,
    })),
  };
}
