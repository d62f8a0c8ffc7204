import type { IndicatorDefinition, InputDefinition } from "@/lib/ta/core/definition";

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
