import type { IndicatorDefinition, InputDefinition } from "@/lib/ta/core/definition";
import { REPAINT_WORDS } from "@/lib/ta/core/repaint-words";

/** The built-in as an indicator like any other: guest code that calls `ta`. */
export function builtInSource(definition: IndicatorDefinition): string {
  const inputs = Object.entries(definition.inputs).map(([key, input]) => `    ${key}: ${inputCode(input)},`);
  const outputs = definition.outputs.map(
    ({ name, label, pane, style }) =>
      `    ${name}: plot({ title: ${text(label)}, pane: ${text(pane)}, style: ${text(style)} }),`,
  );
  const call = builtInCall(definition);
  const [first, second] = definition.outputs;
  const compute = second === undefined ? `({ ${first?.name}: ${call} })` : call;
  return [
    "export default indicator({",
    `  name: ${text(definition.name)},`,
    ...(inputs.length === 0 ? ["  inputs: {},"] : ["  inputs: {", ...inputs, "  },"]),
    "  outputs: {",
    ...outputs,
    "  },",
    `  compute: ({ bars, inputs, ta }) => ${compute},`,
    "});",
    "",
  ].join("\n");
}

/** How guest code calls the library for the built-in: its series, then its settings. */
export function builtInCall({ functionName, series, inputs }: IndicatorDefinition): string {
  const columns = series.map((read) =>
    "column" in read ? `bars.${read.column}` : `bars[inputs.${read.input}]`,
  );
  const settings = Object.entries(inputs)
    .filter(([, input]) => input.kind !== "source")
    .map(([key]) => `inputs.${key}`);
  return `ta.${functionName}(${[...columns, ...settings].join(", ")})`;
}

function inputCode(input: InputDefinition): string {
  const title = `title: ${text(input.label)}`;
  if (input.kind === "source") return `input.source(${text(input.default)}, { ${title} })`;
  if (input.kind === "enum") {
    return `input.enum(${text(input.default)}, ${JSON.stringify(input.options)}, { ${title} })`;
  }
  const { kind, min, max, step } = input;
  return `input.${kind}(${input.default}, { min: ${min}, max: ${max}, step: ${step}, ${title} })`;
}

function text(value: string): string {
  return JSON.stringify(value);
}

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
