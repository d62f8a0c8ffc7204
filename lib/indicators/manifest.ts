import { AppError, type FieldError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";
import { Manifest } from "@/lib/indicators/manifest-schema";
import { BAR_SOURCES } from "@/lib/ta/bars";

type InputSpec = Manifest["inputs"][number];
type InputValue = InputValues[string];

/** The manifest stored with a version. It was checked when it was stored. */
export function storedManifest(value: unknown): Manifest {
  return Manifest.parse(value);
}

/**
 * The inputs of a run, each one left out at its default, in the order of the manifest.
 * @throws AppError VALIDATION with paths such as `inputs.length`.
 */
export function resolveInputs(manifest: Manifest, given: InputValues): InputValues {
  const errors: FieldError[] = Object.keys(given)
    .filter((key) => !manifest.inputs.some((input) => input.key === key))
    .map((key) => ({ path: `inputs.${key}`, message: "This indicator has no such input." }));
  const resolved: [string, InputValue][] = [];
  for (const input of manifest.inputs) {
    const value = Object.hasOwn(given, input.key) ? given[input.key] : input.default;
    if (value === undefined) continue;
    const message = problemOf(input, value);
    if (message !== null) errors.push({ path: `inputs.${input.key}`, message });
    resolved.push([input.key, value]);
  }
  const [first] = errors;
  if (first === undefined) return Object.fromEntries(resolved);
  throw new AppError("VALIDATION", `The inputs are not valid. ${first.path}: ${first.message}`, { errors });
}

function problemOf(input: InputSpec, value: InputValue): string | null {
  switch (input.kind) {
    case "bool":
      return typeof value === "boolean" ? null : "Must be true or false.";
    case "source":
      return BAR_SOURCES.some((name) => name === value) ? null : `Must be one of ${BAR_SOURCES.join(", ")}.`;
    case "enum":
      return input.options.some((option) => option === value)
        ? null
        : `Must be one of ${input.options.join(", ")}.`;
    default:
      return numberProblem(input, value);
  }
}

function numberProblem({ kind, min, max }: InputSpec, value: InputValue): string | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return "Must be a number.";
  if (kind === "int" && !Number.isSafeInteger(value)) return "Must be a whole number.";
  if (min !== null && value < min) return `Must be at least ${min}.`;
  if (max !== null && value > max) return `Must be at most ${max}.`;
  return null;
}
