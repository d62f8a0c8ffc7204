import { Fault } from "@/lib/sandbox/guest/fault";
import { bareArray, bareRecord, isArray, isInteger } from "@/lib/sandbox/guest/intrinsics";
import { findChoice, readField } from "@/lib/sandbox/guest/read-field";
import { SANDBOX_LIMITS } from "@/lib/sandbox/limits";
import { INPUT_KINDS, type InputSpec, type InputValue, SOURCE_NAMES } from "@/lib/sandbox/manifest";

const MAX_NUMBER = 1e15;

/**
 * Reads one `input.*` declaration.
 * @throws Fault BAD_RESULT when it is malformed or its default breaks its own bounds.
 */
export function readInput(key: string, raw: unknown): InputSpec {
  if (typeof raw !== "object" || raw === null)
    throw new Fault("BAD_RESULT", `inputs.${key} must be input.int, float, bool, source or enum.`);
  const kind = readField.choice(raw, "kind", INPUT_KINDS);
  if (kind === null)
    throw new Fault("BAD_RESULT", `inputs.${key} must be input.int, float, bool, source or enum.`);
  const spec: InputSpec = {
    key,
    kind,
    default: false,
    min: readField.number(raw, "min"),
    max: readField.number(raw, "max"),
    step: readField.number(raw, "step"),
    title: readField.text(raw, "title", SANDBOX_LIMITS.titleCharacters),
    options: kind === "enum" ? readOptions(key, readField.raw(raw, "options")) : bareArray<string>(),
  };
  if (spec.step !== null && spec.step <= 0)
    throw new Fault("BAD_RESULT", `inputs.${key}.step must be above zero.`);
  const value = readField.raw(raw, "default");
  const problem = inputProblem(spec, value);
  if (problem !== null) throw new Fault("BAD_RESULT", `The default of inputs.${key} ${problem}.`);
  spec.default = toInputValue(value);
  return spec;
}

/** What is wrong with `value` for this input, in words after "length …"; `null` when it fits. */
export function inputProblem(spec: InputSpec, value: unknown): string | null {
  if (spec.kind === "bool") return typeof value === "boolean" ? null : "must be true or false";
  if (spec.kind === "source")
    return findChoice(SOURCE_NAMES, value) ? null : "must name a series of the bars";
  if (spec.kind === "enum")
    return findChoice(spec.options, value) === undefined ? "must be one of its options" : null;
  if (typeof value !== "number" || !(value <= MAX_NUMBER && value >= -MAX_NUMBER)) return "must be a number";
  if (spec.kind === "int" && !isInteger(value)) return "must be a whole number";
  if (spec.min !== null && value < spec.min) return `must be at least ${spec.min}`;
  if (spec.max !== null && value > spec.max) return `must be at most ${spec.max}`;
  return null;
}

function toInputValue(value: unknown): InputValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  throw new Fault("BAD_RESULT", "An input must be a number, a text or true or false.");
}

function readOptions(key: string, raw: unknown): string[] {
  const options = bareArray<string>();
  const length = isArray(raw) ? raw.length : 0;
  if (!isArray(raw) || length < 1 || length > SANDBOX_LIMITS.enumOptions) {
    throw new Fault(
      "BAD_RESULT",
      `inputs.${key}.options must be a list of 1 to ${SANDBOX_LIMITS.enumOptions} texts.`,
    );
  }
  for (let i = 0; i < length; i += 1) {
    const option: unknown = raw[i];
    if (typeof option !== "string" || option.length < 1 || option.length > SANDBOX_LIMITS.nameCharacters) {
      throw new Fault("BAD_RESULT", `inputs.${key}.options must be texts of 1 to 64 characters.`);
    }
    options[i] = option;
  }
  return options;
}

/**
 * The values `compute` receives: the caller's where given, the default elsewhere.
 * @throws Fault VALIDATION for an unknown input or a value outside type or bounds.
 */
export function resolveInputs(
  specs: readonly InputSpec[],
  given: Readonly<Record<string, unknown>>,
  givenKeys: readonly string[],
): object {
  for (let i = 0; i < givenKeys.length; i += 1) {
    let known = false;
    for (let j = 0; j < specs.length; j += 1) known ||= specs[j]?.key === givenKeys[i];
    if (!known) throw new Fault("VALIDATION", `inputs.${givenKeys[i]} is not an input of this indicator.`);
  }
  const resolved: Record<string, InputValue> = bareRecord<InputValue>();
  for (let i = 0; i < specs.length; i += 1) {
    const spec = specs[i];
    if (spec === undefined) continue;
    const value = given[spec.key];
    if (value === undefined) {
      resolved[spec.key] = spec.default;
      continue;
    }
    const problem = inputProblem(spec, value);
    if (problem !== null) throw new Fault("VALIDATION", `inputs.${spec.key} ${problem}.`);
    resolved[spec.key] = toInputValue(value);
  }
  return resolved;
}
