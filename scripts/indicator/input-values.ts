import type { IndicatorManifest, InputSpec, InputValue } from "@/lib/sandbox/manifest";
import { closestWord } from "@/scripts/indicator/closest-word";
import { UsageError } from "@/scripts/indicator/command";

/**
 * Input values from `name=value` words. Bounds and options are the sandbox's to check.
 * @throws UsageError for a word of another form, an input that is not declared or given twice, a value of another kind.
 */
export function inputValues(
  words: readonly string[],
  { inputs }: Pick<IndicatorManifest, "inputs">,
): Record<string, InputValue> {
  const values = new Map<string, InputValue>();
  for (const word of words) {
    const at = word.indexOf("=");
    if (at < 1) throw new UsageError(`--input ${word}: write it as name=value.`);
    const key = word.slice(0, at);
    const spec = inputs.find((input) => input.key === key);
    if (spec === undefined) throw unknownInput(key, inputs);
    if (values.has(key)) throw new UsageError(`--input ${key} was given twice.`);
    values.set(key, inputValue(spec, word.slice(at + 1)));
  }
  return Object.fromEntries(values);
}

function unknownInput(key: string, inputs: readonly InputSpec[]): UsageError {
  const known = inputs.map((input) => input.key);
  if (known.length === 0) return new UsageError(`The indicator has no inputs, so none is called "${key}".`);
  const meant = closestWord(key, known);
  const hint = meant === undefined ? `It has ${known.join(", ")}.` : `Did you mean ${meant}?`;
  return new UsageError(`The indicator has no input "${key}". ${hint}`);
}

function inputValue({ key, kind }: InputSpec, text: string): InputValue {
  if (kind === "source" || kind === "enum") return text;
  if (kind === "bool") {
    if (text === "true" || text === "false") return text === "true";
    throw new UsageError(`--input ${key} is true or false, got "${text}".`);
  }
  const value = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new UsageError(`--input ${key} is a number, got "${text}".`);
  return value;
}
