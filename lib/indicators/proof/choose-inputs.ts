import type { InputValues } from "@/lib/indicators/execution-schema";
import type { Manifest } from "@/lib/indicators/manifest-schema";
import { seededRandom } from "@/lib/indicators/proof/seeded-random";
import { SOURCE_NAMES } from "@/lib/sandbox/manifest";

type InputSpec = Manifest["inputs"][number];

export type InputReach = "defaults" | "usual" | "bounds";

/** Inputs that a proof or a gate tries. */
export interface InputSet {
  readonly name: string;
  readonly inputs: InputValues;
  /** `bounds`: numbers at their bounds, so that a window may become longer than the bars. */
  readonly reach: InputReach;
}

/** More would not fit into the time of the gates; choices come before numbers. */
const SETS_MAX = 48;

export const DEFAULTS: InputSet = { name: "defaults", inputs: {}, reach: "defaults" };

/**
 * The defaults first, then every value of every choice, numbers near their defaults, and each number at each of its
 * bounds. A number without bounds is left at its default.
 */
export function chooseInputs(manifest: Manifest, seed: string): readonly InputSet[] {
  const choices = manifest.inputs.flatMap(choicesOf);
  const numbers = manifest.inputs.filter(isNumber);
  const random = seededRandom(`inputs:${seed}`);
  const nearby = [0, 1].flatMap((round) => {
    const inputs = Object.fromEntries(numbers.map((input) => [input.key, nearDefault(input, random())]));
    return numbers.length === 0
      ? []
      : [{ name: `numbers near their defaults, ${round + 1}`, inputs, reach: "usual" as const }];
  });
  const sets = [DEFAULTS, ...choices, ...nearby, ...together(numbers), ...numbers.flatMap(boundsOf)];
  const keys = sets.map(({ inputs }) => JSON.stringify(inputs));
  return sets.filter((_, index) => keys.indexOf(keys[index] ?? "") === index).slice(0, SETS_MAX);
}

function isNumber({ kind }: InputSpec): boolean {
  return kind === "int" || kind === "float";
}

function choicesOf(input: InputSpec): InputSet[] {
  return valuesOf(input)
    .filter((value) => value !== input.default)
    .map((value) => ({ name: `${input.key} = ${value}`, inputs: { [input.key]: value }, reach: "usual" }));
}

function valuesOf({ kind, options }: InputSpec): readonly (string | boolean)[] {
  if (kind === "bool") return [true, false];
  if (kind === "enum") return options;
  return kind === "source" ? SOURCE_NAMES : [];
}

/** Every number at its least, then every number at its greatest. */
function together(numbers: readonly InputSpec[]): InputSet[] {
  return (["min", "max"] as const).flatMap((bound) => {
    const inputs = Object.fromEntries(
      numbers.flatMap((input) => (input[bound] === null ? [] : [[input.key, input[bound]]])),
    );
    return Object.keys(inputs).length < 2
      ? []
      : [{ name: `every number at its ${bound}`, inputs, reach: "bounds" }];
  });
}

function boundsOf(input: InputSpec): InputSet[] {
  return (["min", "max"] as const).flatMap((bound) => {
    const value = input[bound];
    if (value === null || value === input.default) return [];
    return [{ name: `${input.key} = ${value}`, inputs: { [input.key]: value }, reach: "bounds" }];
  });
}

/** Half to one and a half of the default, inside the bounds. */
function nearDefault({ kind, default: standard, min, max }: InputSpec, fraction: number): number {
  const value = Number(standard) * (0.5 + fraction);
  const whole = kind === "int" ? Math.round(value) : value;
  return Math.min(max ?? whole, Math.max(min ?? whole, whole));
}
