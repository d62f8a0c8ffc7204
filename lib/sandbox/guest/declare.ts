import { defineProperty, freeze, isArray } from "@/lib/sandbox/guest/intrinsics";

interface RawInput {
  kind: string;
  default: unknown;
  min: unknown;
  max: unknown;
  step: unknown;
  title: unknown;
  options: unknown;
}

/** What a source hands to `input.*` and `plot`: not checked here, but once, when the definition is read. */
type Loose = Readonly<Record<string, unknown>>;

function rawInput(kind: string, value: unknown, options: Loose | undefined): RawInput {
  const given: Loose = options ?? {};
  return {
    kind,
    default: value,
    min: given.min,
    max: given.max,
    step: given.step,
    title: given.title,
    options: given.options,
  };
}

function enumInput(value: unknown, options: unknown, more?: Loose): RawInput {
  const given: Loose = isArray(options) ? { title: more?.title, options } : toLoose(options);
  return rawInput("enum", value, given);
}

/** Any object can be read like a record of unknown values; anything else has no fields. */
function toLoose(value: unknown): Loose {
  return typeof value === "object" && value !== null ? (value as Loose) : {};
}

const input = freeze({
  int: (value: unknown, options?: Loose) => rawInput("int", value, options),
  float: (value: unknown, options?: Loose) => rawInput("float", value, options),
  bool: (value: unknown, options?: Loose) => rawInput("bool", value, options),
  source: (value: unknown = "close", options?: Loose) => rawInput("source", value, options),
  enum: enumInput,
  select: enumInput,
});

function plot(options?: Loose): Loose {
  const given: Loose = options ?? {};
  return { pane: given.pane, style: given.style, color: given.color, title: given.title };
}

/** Puts `indicator`, `input` and `plot` into the guest's global scope. */
export function installDeclarations(): void {
  const globals = { indicator: (definition: unknown) => definition, input, plot };
  for (const [name, value] of Object.entries(globals)) {
    defineProperty(globalThis, name, { value, writable: false, enumerable: true, configurable: false });
  }
}
