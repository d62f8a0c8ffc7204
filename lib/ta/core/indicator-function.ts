import { requireSameLength, type SeriesArgument, seriesArgument } from "@/lib/ta/core/arguments";
import type { Calculation, CausalCalculation, Columns, RepaintingCalculation } from "@/lib/ta/core/kernel";
import { Memory } from "@/lib/ta/core/memory";
import type { OutputPlace } from "@/lib/ta/core/overflow";
import {
  type Parameters,
  type ParameterValue,
  type ParameterValues,
  resolveParameters,
} from "@/lib/ta/core/parameter";
import { record } from "@/lib/ta/core/record";
import { barsOf, clearBar, firstGapOf, runBatch } from "@/lib/ta/core/run-batch";
import { KernelStream, type Stream } from "@/lib/ta/core/stream";

type Arguments<S extends readonly string[]> = { readonly [K in keyof S]: SeriesArgument };

/** One array for one output, an array by name for several. */
type Answer<O extends readonly string[]> = O extends readonly [string]
  ? Float64Array
  : Readonly<Record<O[number], Float64Array>>;

type NumbersByName<Name extends string> = Readonly<Record<Name, number>>;

/**
 * An indicator as a function: its series, then its settings in the order of `parameters`; settings left out at
 * the end take their defaults.
 *
 * Each series is a `Float64Array` or an array of numbers, all of one length; the answer is new arrays of that
 * length, NaN where there is no value.
 * @throws TypeError or RangeError naming the bad argument.
 */
export interface IndicatorFunction<
  S extends readonly string[] = readonly string[],
  P extends Parameters = Parameters,
  O extends readonly string[] = readonly string[],
> {
  (...given: [...Arguments<S>, ...ParameterValue[]]): Answer<O>;
  readonly calculation: Calculation<S[number], P, O[number]>;
  /** Into the caller's arrays, which have the length of the inputs and are none of them. Nothing is checked. */
  into(inputs: Columns<S[number]>, parameters: ParameterValues<P>, outputs: Columns<O[number]>): void;
  /**
   * The same, bar by bar; inputs are not checked.
   * @throws Error when the indicator repaints: a value that later bars change has no stream.
   */
  stream(parameters: ParameterValues<P>): Stream<NumbersByName<S[number]>, NumbersByName<O[number]>>;
  /** Index of the first value by output, on bars without gaps. */
  firstIndexes(parameters: ParameterValues<P>): NumbersByName<O[number]>;
}

/** Declares an indicator: `series`, `parameters`, `outputs` and how they are computed. */
export function indicatorFunction<
  const S extends readonly string[],
  const P extends Parameters,
  const O extends readonly string[],
>(
  calculation: Calculation<S[number], P, O[number]> & { readonly series: S; readonly outputs: O },
): IndicatorFunction<S, P, O> {
  const into = (inputs: Columns<S[number]>, parameters: ParameterValues<P>, outputs: Columns<O[number]>) =>
    isCausal(calculation)
      ? intoCausal(calculation, inputs, parameters, outputs)
      : intoRepainting(calculation, inputs, parameters, outputs);
  const call = (...given: readonly unknown[]) => {
    const inputs = readSeries(calculation, given);
    const parameters = readParameters(calculation, given);
    const bars = barsOf(calculation.series, inputs);
    const outputs = record<O[number], Float64Array>(calculation.outputs, () => new Float64Array(bars));
    into(inputs, parameters, outputs);
    return answerOf<O>(calculation.outputs, outputs);
  };
  return Object.assign(call, {
    calculation,
    into,
    stream: (parameters: ParameterValues<P>) => streamOf(calculation, parameters),
    firstIndexes: (parameters: ParameterValues<P>) => firstIndexesOf(calculation, parameters),
  });
}

/** Whether values depend on their own bar and earlier ones only. */
export function isCausal<S extends string, P extends Parameters, O extends string>(
  calculation: Calculation<S, P, O>,
): calculation is CausalCalculation<S, P, O> {
  return "kernel" in calculation;
}

function intoCausal<S extends string, P extends Parameters, O extends string>(
  calculation: CausalCalculation<S, P, O>,
  inputs: Columns<S>,
  parameters: ParameterValues<P>,
  outputs: Columns<O>,
): void {
  if (calculation.batch !== undefined && calculation.hasBatch?.(parameters) !== false) {
    calculation.batch(inputs, parameters, outputs);
    return;
  }
  const memory = new Memory();
  const kernel = calculation.kernel(parameters, memory);
  const places = placesOf(calculation, parameters);
  runBatch({ series: calculation.series, places, kernel, memory }, inputs, outputs);
}

function intoRepainting<S extends string, P extends Parameters, O extends string>(
  calculation: RepaintingCalculation<S, P, O>,
  inputs: Columns<S>,
  parameters: ParameterValues<P>,
  outputs: Columns<O>,
): void {
  const { series } = calculation;
  const places = placesOf(calculation, parameters);
  const bars = barsOf(series, inputs);
  let from = 0;
  while (from < bars) {
    const to = firstGapOf(series, inputs, from, bars);
    calculation.run(inputs, parameters, outputs, { from, to });
    if (to < bars) clearBar(places, outputs, to);
    from = to + 1;
  }
}

function streamOf<S extends string, P extends Parameters, O extends string>(
  calculation: Calculation<S, P, O>,
  parameters: ParameterValues<P>,
): Stream<NumbersByName<S>, NumbersByName<O>> {
  if (!isCausal(calculation)) {
    throw new Error(`${calculation.name} has no stream: later bars change what it says of earlier ones`);
  }
  return new KernelStream({
    series: calculation.series,
    places: placesOf(calculation, parameters),
    history: calculation.history?.(parameters) ?? 0,
    start() {
      const memory = new Memory();
      return { kernel: calculation.kernel(parameters, memory), memory };
    },
  });
}

function firstIndexesOf<S extends string, P extends Parameters, O extends string>(
  calculation: Calculation<S, P, O>,
  parameters: ParameterValues<P>,
): NumbersByName<O> {
  const first = calculation.firstIndex(parameters);
  return record(calculation.outputs, (name) => (typeof first === "number" ? first : first[name]));
}

function placesOf<S extends string, P extends Parameters, O extends string>(
  calculation: Calculation<S, P, O>,
  parameters: ParameterValues<P>,
): readonly OutputPlace<O>[] {
  const firsts = firstIndexesOf(calculation, parameters);
  return calculation.outputs.map((name) => ({
    name,
    first: firsts[name],
    sparse: calculation.sparse?.includes(name) ?? false,
  }));
}

function readSeries<S extends string, P extends Parameters, O extends string>(
  { name, series }: Calculation<S, P, O>,
  given: readonly unknown[],
): Columns<S> {
  const read: Record<string, Float64Array> = {};
  series.forEach((key, i) => {
    read[key] = seriesArgument(`${name}: ${key}`, given[i]);
  });
  requireSameLength(name, read);
  return record(series, (key) => read[key] ?? new Float64Array(0));
}

function readParameters<S extends string, P extends Parameters, O extends string>(
  { name, series, parameters }: Calculation<S, P, O>,
  given: readonly unknown[],
): ParameterValues<P> {
  const names = Object.keys(parameters);
  const most = series.length + names.length;
  if (given.length > most) {
    throw new TypeError(
      `${name} takes ${most} arguments (${[...series, ...names].join(", ")}), got ${given.length}`,
    );
  }
  const byName: Record<string, unknown> = {};
  names.slice(0, given.length - series.length).forEach((key, i) => {
    byName[key] = given[series.length + i];
  });
  return resolveParameters(parameters, byName, `${name}: `);
}

/** The cast says what the type of the answer says: one output is answered bare, several by name. */
function answerOf<O extends readonly string[]>(
  names: readonly O[number][],
  outputs: Columns<O[number]>,
): Answer<O> {
  const [only] = names;
  return (names.length === 1 && only !== undefined ? outputs[only] : outputs) as Answer<O>;
}
