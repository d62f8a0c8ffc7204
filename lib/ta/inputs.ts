import { BAR_SOURCES, type BarSource } from "@/lib/ta/bars";
/** A bounded number of a form; `step` is the form's increment and not checked. */
export interface NumberInput {
  readonly kind: "int" | "float";
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Which series of the bars is read. */
export interface SourceInput {
  readonly kind: "source";
  readonly label: string;
  readonly default: BarSource;
}

export type InputDefinition = NumberInput | SourceInput;
export type InputsSchema = Readonly<Record<string, InputDefinition>>;

/** The parsed inputs of a schema. */
export type InputValues<S extends InputsSchema> = {
  readonly [K in keyof S]: S[K] extends SourceInput ? BarSource : number;
};

/** Inputs as they arrive: anything left out takes its default. */
export type RawInputs = Readonly<Record<string, unknown>>;

/**
 * The inputs of a schema, each checked against its kind and bounds; one left out takes its default.
 * @throws TypeError for an unknown name or a wrong type, RangeError for a value out of bounds.
 */
export function parseInputs<S extends InputsSchema>(schema: S, raw: RawInputs): InputValues<S> {
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(schema, name)) throw new TypeError(`there is no input "${name}"`);
  }
  return valuesOf(schema, (name, definition) => parseInput(name, definition, raw[name]));
}

/** The values a form starts with. */
export function defaultInputs<S extends InputsSchema>(schema: S): InputValues<S> {
  return valuesOf(schema, (_name, definition) => definition.default);
}

function parseInput(name: string, definition: InputDefinition, value: unknown): number | BarSource {
  if (value === undefined) return definition.default;
  if (definition.kind === "source") return parseSource(name, value);
  return parseNumber(name, definition, value);
}

function parseSource(name: string, value: unknown): BarSource {
  const source = BAR_SOURCES.find((known) => known === value);
  if (source === undefined) throw new TypeError(`${name} must be one of ${BAR_SOURCES.join(", ")}`);
  return source;
}

function parseNumber(name: string, definition: NumberInput, value: unknown): number {
  const wanted = `${name} must be ${definition.kind === "int" ? "an integer" : "a number"} from ${definition.min} to ${definition.max}`;
  if (typeof value !== "number") throw new TypeError(`${wanted}, got a ${typeof value}`);
  const whole = definition.kind === "float" || Number.isInteger(value);
  if (!whole || !(value >= definition.min && value <= definition.max)) {
    throw new RangeError(`${wanted}, got ${value}`);
  }
  return value;
}

/** One value for each input of the schema: `value` answers a source for a source and a number for a number. */
function valuesOf<S extends InputsSchema>(
  schema: S,
  value: (name: string, definition: InputDefinition) => number | BarSource,
): InputValues<S> {
  const entries = Object.entries(schema).map(([name, definition]) => [name, value(name, definition)]);
  return Object.fromEntries(entries) as InputValues<S>;
}
