import type { InputValues } from "@/lib/indicators/execution-schema";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** Lengths that people set most: a copy of a built-in with one of them is a copy. */
const LENGTHS = [5, 7, 9, 10, 12, 14, 20, 21, 26, 30, 50, 100, 200];

/** The inputs with which a built-in is compared with other listings: its defaults, and its one length at others. */
export function comparedSettings(definition: IndicatorDefinition): readonly InputValues[] {
  const whole = Object.entries(definition.inputs).filter(([, { kind }]) => kind === "int");
  const [key, input] = whole[0] ?? [];
  if (whole.length !== 1 || key === undefined || input?.kind !== "int") return [{}];
  const lengths = LENGTHS.filter((length) => {
    return length !== input.default && length >= input.min && length <= input.max;
  });
  return [{}, ...lengths.map((length) => ({ [key]: length }))];
}

/** The setting in words: `length = 21`. */
export function settingWords(inputs: InputValues): string {
  const chosen = Object.entries(inputs).map(([key, value]) => `${key} = ${value}`);
  return chosen.length === 0 ? "default inputs" : chosen.join(", ");
}
