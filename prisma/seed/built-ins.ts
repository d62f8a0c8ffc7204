import type { IndicatorDefinition } from "@/lib/ta/definition";
import type { InputDefinition } from "@/lib/ta/inputs";

/** How guest code calls the library for each built-in; `single` results get the output's name. */
const CALLS: Readonly<Record<string, string>> = {
  sma: "ta.sma(bars[inputs.source], inputs.length)",
  ema: "ta.ema(bars[inputs.source], inputs.length)",
  rsi: "ta.rsi(bars[inputs.source], inputs.length)",
  macd: "ta.macd(bars[inputs.source], inputs.fast, inputs.slow, inputs.signal)",
  atr: "ta.atr(bars.high, bars.low, bars.close, inputs.length)",
};

/** Ids that have guest code; the others of the registry are not listed yet. */
export function isListable(definition: IndicatorDefinition): boolean {
  return definition.id in CALLS;
}

/** The built-in as an indicator like any other: guest code that calls `ta`. */
export function builtInSource(definition: IndicatorDefinition): string {
  const call = CALLS[definition.id];
  if (call === undefined) throw new Error(`There is no guest code for the built-in "${definition.id}".`);
  const inputs = Object.entries(definition.inputs).map(([key, input]) => `    ${key}: ${inputCode(input)},`);
  const outputs = definition.outputs.map(
    ({ name, label, pane, style }) =>
      `    ${name}: plot({ title: ${text(label)}, pane: ${text(pane)}, style: ${text(style)} }),`,
  );
  const single = definition.outputs.length === 1 ? definition.outputs[0]?.name : undefined;
  const compute = single === undefined ? call : `({ ${single}: ${call} })`;
  return [
    "export default indicator({",
    `  name: ${text(definition.name)},`,
    "  inputs: {",
    ...inputs,
    "  },",
    "  outputs: {",
    ...outputs,
    "  },",
    `  compute: ({ bars, inputs, ta }) => ${compute},`,
    "});",
    "",
  ].join("\n");
}

function inputCode(input: InputDefinition): string {
  const title = `title: ${text(input.label)}`;
  if (input.kind === "source") return `input.source(${text(input.default)}, { ${title} })`;
  const { kind, min, max, step } = input;
  return `input.${kind}(${input.default}, { min: ${min}, max: ${max}, step: ${step}, ${title} })`;
}

function text(value: string): string {
  return JSON.stringify(value);
}

/** What the catalogue says about a built-in, in Markdown. */
export function builtInDescription(definition: IndicatorDefinition): string {
  const inputs = Object.entries(definition.inputs).map(
    ([key, input]) =>
      `| \`${key}\` | ${input.label} | ${input.default} |${input.kind === "source" ? "" : ` ${input.min} to ${input.max}`} |`,
  );
  return [
    `## Formula`,
    "```",
    definition.formula,
    "```",
    `## Convention`,
    definition.convention,
    "",
    `With its default inputs the first value is at bar ${definition.warmUp()} (counted from 0); before it the output is empty.`,
    "",
    `## Inputs`,
    "| Input | Meaning | Default | Range |",
    "| --- | --- | --- | --- |",
    ...inputs,
    "",
    `Reference: <${definition.reference}>`,
    "",
    "Part of the platform's own library: free, with open source.",
  ].join("\n");
}
