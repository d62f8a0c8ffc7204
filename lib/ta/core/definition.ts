import type { Bar, Bars } from "@/lib/ta/bars";
import {
  FREE_SERIES,
  type FreeSources,
  isFree,
  parseSources,
  type SeriesName,
  type SourceInput,
  seriesOf,
  sourceInputs,
  valueAt,
} from "@/lib/ta/core/free-series";
import { type IndicatorFunction, isCausal } from "@/lib/ta/core/indicator-function";
import { type Parameter, type Parameters, resolveParameters } from "@/lib/ta/core/parameter";
import { record } from "@/lib/ta/core/record";
import { mapStream, type Stream } from "@/lib/ta/core/stream";

export interface OutputDefinition {
  readonly name: string;
  readonly label: string;
  /** `overlay` is drawn over the candles, `separate` in a pane of its own. */
  readonly pane: "overlay" | "separate";
  readonly style: "line" | "histogram";
  /** It may have no value behind its first one. */
  readonly sparse: boolean;
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

/**
 * What later bars do to earlier values.
 *
 * - `clean`: nothing.
 * - `looks-ahead`: they add some. The value at a bar is made of bars behind it and missing until they have come;
 *   once there, it stays.
 * - `repaints-last-bars`: they replace or withdraw some near the end, the leg under way for instance. What lies far
 *   enough back is settled.
 * - `rewrites-history`: they replace or withdraw some however far back.
 */
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

export type InputDefinition = Parameter | SourceInput;
export type InputsSchema = Readonly<Record<string, InputDefinition>>;

/** Inputs as they arrive: anything left out takes its default. */
export type RawInputs = Readonly<Record<string, unknown>>;

/** What the registry adds to an indicator's function. */
export interface IndicatorSpec<O extends string> extends IndicatorFacts {
  readonly sources?: FreeSources;
  readonly outputs: Readonly<Record<O, Pick<OutputDefinition, "label" | "pane" | "style">>>;
}

/** An entry of the registry. Every function parses its inputs and throws `TypeError` or `RangeError` for bad ones. */
export interface IndicatorDefinition extends IndicatorFacts {
  /** Name of the function in `ta`. */
  readonly functionName: string;
  /** What the function reads: a column of the bars, or the input that names the series. */
  readonly series: readonly SeriesRead[];
  /** Settings in the function's order, then the sources. */
  readonly inputs: InputsSchema;
  readonly outputs: readonly OutputDefinition[];
  /** False: it repaints, so `stream` throws. */
  readonly streams: boolean;
  defaultInputs(): Readonly<Record<string, number | string>>;
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

export type SeriesRead = { readonly column: keyof Bars } | { readonly input: string };

/**
 * Makes a registry entry of an indicator's function. Calls are marked `@__PURE__`, so that a bundle of the
 * functions alone (the sandbox's) leaves the entries out.
 */
export function defineIndicator<
  const S extends readonly SeriesName[],
  const P extends Parameters,
  const O extends readonly string[],
>(fn: IndicatorFunction<S, P, O>, spec: IndicatorSpec<O[number]>): IndicatorDefinition {
  const { calculation } = fn;
  const series: readonly SeriesName[] = calculation.series;
  const names: readonly O[number][] = calculation.outputs;
  const sources = sourceInputs(series, spec.sources);
  const parse = (raw: RawInputs) => {
    refuseUnknown({ ...calculation.parameters, ...sources }, raw);
    return { parameters: resolveParameters(calculation.parameters, raw), chosen: parseSources(sources, raw) };
  };
  const firstIndexes = (raw: RawInputs = {}) => fn.firstIndexes(parse(raw).parameters);
  const computeInto: IndicatorDefinition["computeInto"] = (bars, raw, outputs) => {
    const { parameters, chosen } = parse(raw);
    fn.into(
      record<S[number], Float64Array>(calculation.series, (name) => seriesOf(bars, name, chosen)),
      parameters,
      record(names, (name) => outputColumn(outputs, name, bars.close.length)),
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
    functionName: calculation.name,
    series: series.map((name) => (isFree(name) ? { input: FREE_SERIES[name].input } : { column: name })),
    inputs: { ...calculation.parameters, ...sources },
    outputs: names.map((name) => ({
      name,
      ...spec.outputs[name],
      sparse: calculation.sparse?.includes(name) ?? false,
    })),
    streams: isCausal(calculation),
    defaultInputs: () => defaultsOf({ ...calculation.parameters, ...sources }),
    warmUp: (raw) => Math.max(...Object.values<number>(firstIndexes(raw))),
    firstIndexes,
    compute(bars, raw = {}) {
      const outputs = record(names, () => new Float64Array(bars.close.length));
      computeInto(bars, raw, outputs);
      return outputs;
    },
    computeInto,
    stream(raw = {}) {
      const { parameters, chosen } = parse(raw);
      return mapStream(
        fn.stream(parameters),
        (bar: Bar) => record<S[number], number>(calculation.series, (name) => valueAt(bar, name, chosen)),
        (values) => values,
      );
    },
  };
}

function refuseUnknown(schema: InputsSchema, raw: RawInputs): void {
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(schema, name)) throw new TypeError(`there is no input "${name}"`);
  }
}

function defaultsOf(schema: InputsSchema): Readonly<Record<string, number | string>> {
  return Object.fromEntries(Object.entries(schema).map(([name, input]) => [name, input.default]));
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
