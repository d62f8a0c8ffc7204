import type { IndicatorManifest, InputSpec } from "@/lib/sandbox/manifest";
import { textTable } from "@/scripts/text-table";

/** What an indicator declares, for a terminal. */
export function manifestText({ name, inputs, outputs }: IndicatorManifest): string {
  const inputRows = inputs.map((spec) => [spec.key, spec.kind, String(spec.default), rangeOf(spec)]);
  const outputRows = outputs.map(({ key, pane, style }) => [key, pane, style]);
  return [
    name,
    ...(inputRows.length === 0 ? [] : ["", textTable(["INPUT", "KIND", "DEFAULT", "RANGE"], inputRows)]),
    "",
    textTable(["OUTPUT", "PANE", "STYLE"], outputRows),
  ].join("\n");
}

function rangeOf({ kind, min, max, options }: InputSpec): string {
  if (kind === "enum") return options.join(", ");
  if (min === null && max === null) return "";
  if (min === null) return `up to ${max}`;
  return max === null ? `from ${min}` : `${min} to ${max}`;
}
