import type { IndicatorDefinition, InputDefinition } from "@/lib/ta/core/definition";
import { REPAINT_WORDS } from "@/lib/ta/core/repaint-words";

/** What the catalogue says about a built-in: its listing without the code. */
export function builtInWords(definition: IndicatorDefinition) {
  const { id, name, summary, category, repaint } = definition;
  const label = repaint === "clean" ? [] : [repaint];
  const tags = ["built-in", id, ...label];
  return { slug: id, name, summary, category, tags, description: builtInDescription(definition) };
}

/** In Markdown. */
function builtInDescription(definition: IndicatorDefinition): string {
  const inputs = Object.entries(definition.inputs).map(
    ([key, input]) => `| \`${key}\` | ${input.label} | ${input.default} | ${rangeText(input)} |`,
  );
  const table = [
    "## Inputs",
    "| Input | Meaning | Default | Range |",
    "| --- | --- | --- | --- |",
    ...inputs,
    "",
  ];
  return [
    "## Formula",
    "```",
    definition.formula.split("; ").join("\n"),
    "```",
    "## Convention",
    definition.convention,
    "",
    firstValueWords(definition),
    "",
    `**Later bars.** ${REPAINT_WORDS[definition.repaint]}`,
    "",
    ...(inputs.length === 0 ? [] : table),
    `Reference: <${definition.reference}>`,
    "",
    "Part of the platform's own library: free, with open source.",
  ].join("\n");
}

function firstValueWords(definition: IndicatorDefinition): string {
  const bar = definition.warmUp();
  return bar === 0
    ? "It has a value from the first bar on."
    : `With its default inputs the first complete value is at bar ${bar} (counted from 0); before it the output is empty.`;
}

function rangeText(input: InputDefinition): string {
  if (input.kind === "source") return "a series of the bars";
  return input.kind === "enum" ? input.options.join(", ") : `${input.min} to ${input.max}`;
}
