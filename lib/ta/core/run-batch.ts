import { firstGap } from "@/lib/ta/core/first-gap";
import type { Columns, Kernel } from "@/lib/ta/core/kernel";
import type { Memory } from "@/lib/ta/core/memory";
import { firstOverflow, type OutputPlace } from "@/lib/ta/core/overflow";

/** Bars between two looks for an overflow: few at first, so that many short runs stay cheap. */
const CHUNK_LEAST = 512;
const CHUNK_MOST = 8192;

export interface BatchRun<S extends string, O extends string> {
  readonly series: readonly S[];
  readonly places: readonly OutputPlace<O>[];
  readonly kernel: Kernel<S, O>;
  readonly memory: Memory;
}

/**
 * A kernel over whole series. The rule of gaps: a bar with an input that is not finite has no value and ends a
 * run, the bar behind it begins another. An overflow ends a run as well, and its bar begins the next one, unless
 * it overflows alone: then it has no value.
 */
export function runBatch<S extends string, O extends string>(
  run: BatchRun<S, O>,
  inputs: Columns<S>,
  outputs: Columns<O>,
): void {
  const bars = barsOf(run.series, inputs);
  let origin = 0;
  while (origin < bars) {
    const gap = firstGapOf(run.series, inputs, origin, bars);
    runStretches(run, inputs, outputs, origin, gap);
    if (gap < bars) clearBar(run.places, outputs, gap);
    run.memory.reset();
    origin = gap + 1;
  }
}

export function barsOf<S extends string>(series: readonly S[], inputs: Columns<S>): number {
  const [first] = series;
  return first === undefined ? 0 : inputs[first].length;
}

/** The first bar of `[start, end)` at which one of the series is not finite; `end` when there is none. */
export function firstGapOf<S extends string>(
  series: readonly S[],
  inputs: Columns<S>,
  start: number,
  end: number,
): number {
  let gap = end;
  for (const name of series) gap = firstGap(inputs[name], start, gap);
  return gap;
}

/** Takes the bar's values away. */
export function clearBar<O extends string>(
  places: readonly OutputPlace<O>[],
  outputs: Columns<O>,
  bar: number,
): void {
  for (const { name } of places) outputs[name][bar] = NaN;
}

function runStretches<S extends string, O extends string>(
  { places, kernel, memory }: BatchRun<S, O>,
  inputs: Columns<S>,
  outputs: Columns<O>,
  start: number,
  end: number,
): void {
  let origin = start;
  let from = start;
  let chunk = CHUNK_LEAST;
  while (from < end) {
    const stretch = { origin, from, to: Math.min(from + chunk, end) };
    kernel(inputs, outputs, stretch);
    const bad = firstOverflow(outputs, places, stretch);
    if (bad === stretch.to) {
      from = bad;
      chunk = Math.min(2 * chunk, CHUNK_MOST);
      continue;
    }
    memory.reset();
    chunk = CHUNK_LEAST;
    from = bad;
    if (bad === origin) {
      clearBar(places, outputs, bad);
      from = bad + 1;
    }
    origin = from;
  }
}
