/** The series of a run, in declared order. */
export type RunOutputs = Record<string, Float64Array>;

/** The memory behind the outputs of a sandbox: theirs alone. No others are ever released. */
const memoryOf = new WeakMap<object, ArrayBuffer>();

/** Series as `decodeSeriesFrame` reads them, all the views there are of one memory, as outputs that can be released. */
export function releasableOutputs(series: ReadonlyMap<string, Float64Array>): RunOutputs {
  const outputs = Object.fromEntries(series);
  const [first] = series.values();
  if (first?.buffer instanceof ArrayBuffer) memoryOf.set(outputs, first.buffer);
  return outputs;
}

/**
 * Gives the memory of a run's series back at once; what nobody releases is left to the garbage collector, which looks
 * at the whole heap for every few hundred answers. Outputs that no sandbox made are left alone: a built-in may answer
 * with bars that are kept.
 *
 * From then on to read one of `outputs` throws. A series that was taken out before is empty: its methods throw, an index
 * gives undefined.
 * Only bytes that were read or copied may leave: a socket that still writes from this memory would send another's.
 */
export function releaseOutputs(outputs: Readonly<RunOutputs>): void {
  const memory = memoryOf.get(outputs);
  if (memory === undefined || !memoryOf.delete(outputs)) return;
  for (const name of Object.keys(outputs)) Object.defineProperty(outputs, name, { get: refuse });
  memory.transfer(0);
}

function refuse(): never {
  throw new Error("the outputs of this run were released");
}
