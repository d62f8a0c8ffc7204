import type { Bar, BarSource, Bars } from "@/lib/ta/bars";
import {
  defaultInputs,
  type InputsSchema,
  type InputValues,
  parseInputs,
  type RawInputs,
} from "@/lib/ta/inputs";
import type { Stream } from "@/lib/ta/stream";

export interface OutputDefinition {
  readonly name: string;
  readonly label: string;
  /** `overlay` is drawn over the candles, `separate` in a pane of its own. */
  readonly pane: "overlay" | "separate";
  readonly style: "line" | "histogram";
}

export type IndicatorCategory =
  | "price-transform"
  | "moving-average"
  | "trend"
  | "momentum"
  | "volatility"
  | "volume"
  | "cycle"
  | "statistic"
  | "support-resistance"
  | "candlestick";

/** What later bars may do to earlier values: nothing, change the last few, change any, or be read early. */
export type RepaintClass = "clean" | "repaints-last-bars" | "rewrites-history" | "looks-ahead";

interface IndicatorFacts {
  /** Stable key, kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly category: IndicatorCategory;
  /** What it tells a trader, in one sentence of at most 200 characters. */
  readonly summary: string;
  /** One sentence: which of the conventions in use this is, and whose. */
  readonly convention: string;
  readonly formula: string;
  /** Address of the definition or implementation whose numbers are matched. */
  readonly reference: string;
  readonly repaint: RepaintClass;
}

/** What an indicator's file declares; `defineIndicator` makes the registry entry of it. */
export interface IndicatorSpec<S extends InputsSchema, Name extends string> extends IndicatorFacts {
  readonly inputs: S;
  readonly outputs: readonly (OutputDefinition & { readonly name: Name })[];
  /** Index of the first value on bars without gaps: one for all outputs, or one by output. */
  warmUp(inputs: InputValues<S>): number | Readonly<Record<Name, number>>;
  /** Writes every output, NaN in the warm-up, into the caller's arrays of the bars' length. */
  compute(bars: Bars, inputs: InputValues<S>, outputs: Readonly<Record<Name, Float64Array>>): void;
  stream(inputs: InputValues<S>): Stream<Bar, Readonly<Record<Name, number>>>;
}

/** An entry of the registry. Every function parses its inputs and throws `TypeError` or `RangeError` for bad ones. */
export interface IndicatorDefinition extends IndicatorFacts {
  readonly inputs: InputsSchema;
  readonly outputs: readonly OutputDefinition[];
  defaultInputs(): Readonly<Record<string, number | BarSource>>;
  /** Bars before every output has a value, on bars without gaps. */
  warmUp(inputs?: RawInputs): number;
  /** Index of the first value by output. */
  firstIndexes(inputs?: RawInputs): Readonly<Record<string, number>>;
  /** New arrays of the bars' length by output name. */
  compute(bars: Bars, inputs?: RawInputs): Record<string, Float64Array>;
  /** `compute` into the caller's arrays, one of the bars' length by output name. */
  computeInto(bars: Bars, inputs: RawInputs, outputs: Readonly<Record<string, Float64Array>>): void;
  stream(inputs?: RawInputs): Stream<Bar, Readonly<Record<string, number>>>;
}

/**
 * Makes a registry entry of an indicator's declaration. Calls are marked `@__PURE__`, so that a bundle of the
 * functions alone (the sandbox's) leaves the entries out.
 */
export function defineIndicator<const S extends InputsSchema, const Name extends string>(
  spec: IndicatorSpec<S, Name>,
): IndicatorDefinition {
  const names = spec.outputs.map((output) => output.name);
  const firstIndexes = (raw: RawInputs = {}) => {
    const warmUp = spec.warmUp(parseInputs(spec.inputs, raw));
    return recordOf(names, (name) => (typeof warmUp === "number" ? warmUp : warmUp[name]));
  };
  const computeInto: IndicatorDefinition["computeInto"] = (bars, raw, outputs) => {
    const inputs = parseInputs(spec.inputs, raw);
    spec.compute(
      bars,
      inputs,
      recordOf(names, (name) => outputColumn(outputs, name, bars.close.length)),
    );
  };
  return {
    id: spec.id,
    name: spec.name,
    category: spec.category,
    summary: spec.summary,
    convention: spec.convention,
    formula: spec.formula,
    reference: spec.reference,
    repaint: spec.repaint,
    inputs: spec.inputs,
    outputs: spec.outputs,
    defaultInputs: () => defaultInputs(spec.inputs),
    warmUp: (raw) => Math.max(...Object.values<number>(firstIndexes(raw))),
    firstIndexes,
    compute(bars, raw = {}) {
      const outputs = recordOf(names, () => new Float64Array(bars.close.length));
      computeInto(bars, raw, outputs);
      return outputs;
    },
    computeInto,
    stream: (raw = {}) => spec.stream(parseInputs(spec.inputs, raw)),
  };
}

function outputColumn(
  outputs: Readonly<Record<string, Float64Array>>,
  name: string,
  length: number,
): Float64Array {
  const column = outputs[name];
  if (column?.length !== length) {
    throw new RangeError(`output ${name} must be a Float64Array of ${length} values`);
  }
  return column;
}

/** A record with exactly the given names as keys: the cast only says what the line above it did. */
function recordOf<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
