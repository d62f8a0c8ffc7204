import type { Memory } from "@/lib/ta/core/memory";
import type { Parameters, ParameterValues } from "@/lib/ta/core/parameter";

/** Series by name, all of one length. */
export type Columns<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** The bars `[from, to)` of a run without gaps that began at `origin`. */
export interface Stretch {
  readonly origin: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Computes the bars of a stretch, going on where the last stretch of the run ended: every value of the outputs
 * from `from` to `to - 1` is written, NaN where there is none yet. Reads inputs at `i` and, where the function
 * declares a history, at most that many bars before, never before `origin`; what else it remembers is kept in
 * its `Memory`. All inputs there are finite.
 */
export type Kernel<Series extends string, Output extends string> = (
  inputs: Columns<Series>,
  outputs: Columns<Output>,
  stretch: Stretch,
) => void;

interface CalculationFacts<S extends string, P extends Parameters, O extends string> {
  /** The function's name in `ta`, camel case. */
  readonly name: string;
  /** What it reads, in the order of its arguments: columns of the bars, or `values` (and `other`), any series. */
  readonly series: readonly S[];
  readonly parameters: P;
  readonly outputs: readonly O[];
  /** Index of the first value on bars without gaps: one for all outputs, or one by output. */
  firstIndex(parameters: ParameterValues<P>): number | Readonly<Record<O, number>>;
  /** Outputs that may have no value behind their first one. */
  readonly sparse?: readonly O[];
}

/** An indicator whose value at a bar depends on that bar and earlier ones: one rule for batch and stream. */
export interface CausalCalculation<S extends string, P extends Parameters, O extends string>
  extends CalculationFacts<S, P, O> {
  /** How many bars before the present one the kernel reads in its inputs; 0 when left out. */
  history?(parameters: ParameterValues<P>): number;
  kernel(parameters: ParameterValues<P>, memory: Memory): Kernel<S, O>;
  /** A tuned twin of the kernel over whole series, gaps included; equal to it within 1e-12. */
  batch?(inputs: Columns<S>, parameters: ParameterValues<P>, outputs: Columns<O>): void;
  /** Whether the twin knows these parameters; left out: it knows all. */
  hasBatch?(parameters: ParameterValues<P>): boolean;
}

/** An indicator that changes or places values with knowledge of later bars: it has no stream. */
export interface RepaintingCalculation<S extends string, P extends Parameters, O extends string>
  extends CalculationFacts<S, P, O> {
  /** Writes the bars `[from, to)`, a whole run without gaps, reading nothing outside it. */
  run(
    inputs: Columns<S>,
    parameters: ParameterValues<P>,
    outputs: Columns<O>,
    bars: { readonly from: number; readonly to: number },
  ): void;
}

export type Calculation<S extends string, P extends Parameters, O extends string> =
  | CausalCalculation<S, P, O>
  | RepaintingCalculation<S, P, O>;
