/** A bounded number; `step` is the increment of a form and not checked. */
export interface NumberParameter {
  readonly kind: "int" | "float";
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One of a list of texts. */
export interface ChoiceParameter<Option extends string = string> {
  readonly kind: "enum";
  readonly label: string;
  readonly default: Option;
  readonly options: readonly Option[];
}

export type Parameter = NumberParameter | ChoiceParameter;

/** The settings of an indicator by name, in the order in which its function takes them. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** The checked values of parameters. */
export type ParameterValues<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends ChoiceParameter<infer Option> ? Option : number;
};

export type ParameterValue = number | string;

/** The longest look-back of a form and of a function. */
const LENGTH_MAX = 5000;

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A number of bars, 1 to 5000 unless told otherwise. */
export function length(
  standard: number,
  { label = "Length", min = 1, max = LENGTH_MAX }: Bounds & { readonly label?: string } = {},
): NumberParameter {
  return { kind: "int", label, default: standard, min, max, step: 1 };
}

/** A whole number. */
export function int(label: string, standard: number, { min, max }: Required<Bounds>): NumberParameter {
  return { kind: "int", label, default: standard, min, max, step: 1 };
}

/** A number with decimals. */
export function float(
  label: string,
  standard: number,
  { min, max, step = 0.1 }: Required<Bounds> & { readonly step?: number },
): NumberParameter {
  return { kind: "float", label, default: standard, min, max, step };
}

/** One of the options. */
export function choice<const Option extends string>(
  label: string,
  standard: NoInfer<Option>,
  options: readonly Option[],
): ChoiceParameter<Option> {
  return { kind: "enum", label, default: standard, options };
}

/**
 * The value, checked against its kind and bounds.
 * @throws TypeError for a wrong type, RangeError for a value out of bounds; the message begins with `name`.
 */
export function checkParameter(name: string, parameter: Parameter, value: unknown): ParameterValue {
  return parameter.kind === "enum"
    ? checkChoice(name, parameter, value)
    : checkNumber(name, parameter, value);
}

function checkChoice(name: string, { options }: ChoiceParameter, value: unknown): string {
  const wanted = `${name} must be one of ${options.join(", ")}`;
  if (typeof value !== "string") throw new TypeError(`${wanted}, got ${kindOf(value)}`);
  for (const option of options) if (option === value) return option;
  throw new RangeError(wanted);
}

function checkNumber(name: string, { kind, min, max }: NumberParameter, value: unknown): number {
  const wanted = `${name} must be ${kind === "int" ? "an integer" : "a number"} from ${min} to ${max}`;
  if (typeof value !== "number") throw new TypeError(`${wanted}, got ${kindOf(value)}`);
  const whole = kind === "float" || Number.isInteger(value);
  if (!whole || !(value >= min && value <= max)) throw new RangeError(`${wanted}, got ${value}`);
  return value;
}

/** What a value is, in words for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return "an array";
  const type = typeof value;
  return type === "object" ? "an object" : `a ${type}`;
}

/**
 * The values of the parameters: each of `given`, or its default where `given` does not have it.
 * @throws TypeError or RangeError as `checkParameter`; names begin with `prefix`.
 */
export function resolveParameters<P extends Parameters>(
  parameters: P,
  given: Readonly<Record<string, unknown>>,
  prefix = "",
): ParameterValues<P> {
  const values: Record<string, ParameterValue> = {};
  for (const name in parameters) {
    const parameter = parameters[name];
    if (parameter === undefined) continue;
    const value = given[name];
    values[name] =
      value === undefined && !Object.hasOwn(given, name)
        ? parameter.default
        : checkParameter(prefix + name, parameter, value);
  }
  // The loop above gave every name of `P` a checked value of its kind.
  return values as ParameterValues<P>;
}
