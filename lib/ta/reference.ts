import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import type { Parameter } from "@/lib/ta/core/parameter";
import { seriesWord } from "@/lib/ta/core/series-word";
import { mathFunctions } from "@/lib/ta/math/functions";
import { INDICATORS } from "@/lib/ta/registry";
import { TRANSCENDENTAL_FUNCTIONS } from "@/lib/ta/transcendental";

export interface ReferenceParameter {
  readonly name: string;
  readonly label: string;
  readonly default: number | string;
  /** `2 to 500`, or the texts to choose from. */
  readonly range: string;
}

/** One function of `ta` in words, for an editor. */
export interface ReferenceEntry {
  readonly name: string;
  readonly title: string;
  /** Names of the series it takes first. */
  readonly series: readonly string[];
  readonly parameters: readonly ReferenceParameter[];
  /** One: the answer is that series; several: an object of them. */
  readonly outputs: readonly { readonly name: string; readonly label: string; readonly first: number }[];
  readonly summary: string;
  readonly formula: string;
  /** Where the documentation has more; empty for the functions of numbers. */
  readonly href: string;
  /** Its bytes are the same on every engine. */
  readonly exact: boolean;
}

/** Every function of `ta`, ordered by name. */
export function taReference(): ReferenceEntry[] {
  const entries = [...INDICATORS.map(entryOf), ...Object.values(mathFunctions).map(entryOfMath)];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryOf(definition: IndicatorDefinition): ReferenceEntry {
  const { functionName: name, series, inputs, outputs, category, id } = definition;
  const firsts = definition.firstIndexes();
  return {
    name,
    title: definition.name,
    series: series.map((read) => ("column" in read ? read.column : seriesWord(read.input))),
    parameters: Object.entries(inputs).flatMap(([key, input]) =>
      input.kind === "source" ? [] : [parameterOf(key, input)],
    ),
    outputs: outputs.map((output) => ({
      name: output.name,
      label: output.label,
      first: firsts[output.name] ?? 0,
    })),
    summary: definition.summary,
    formula: definition.formula,
    href: `/docs/reference/${category}#${id}`,
    exact: !TRANSCENDENTAL_FUNCTIONS.includes(name),
  };
}

function parameterOf(name: string, parameter: Parameter): ReferenceParameter {
  const range =
    parameter.kind === "enum" ? parameter.options.join(", ") : `${parameter.min} to ${parameter.max}`;
  return { name, label: parameter.label, default: parameter.default, range };
}

function entryOfMath({ calculation }: (typeof mathFunctions)[keyof typeof mathFunctions]): ReferenceEntry {
  const { name, series } = calculation;
  const shown = `${name}(${series.map((one) => `${one}[i]`).join(", ")})`;
  return {
    name,
    title: `${name}, value by value`,
    series: [...series],
    parameters: [],
    outputs: [{ name: "result", label: "Result", first: 0 }],
    summary: "One of TA-Lib’s functions of numbers, for every bar by itself. Angles are in radians.",
    formula: `result[i] = ${shown}`,
    href: "",
    exact: !TRANSCENDENTAL_FUNCTIONS.includes(name),
  };
}
