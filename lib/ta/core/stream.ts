import type { Columns, Kernel } from "@/lib/ta/core/kernel";
import type { Memory } from "@/lib/ta/core/memory";
import { firstOverflow, type OutputPlace } from "@/lib/ta/core/overflow";
import { record } from "@/lib/ta/core/record";
import { clearBar, firstGapOf } from "@/lib/ta/core/run-batch";

/** An indicator fed one bar at a time. Equal to the batch over the same bars. */
export interface Stream<Input, Output> {
  /** Adds the next bar and answers the output there. */
  update(input: Input): Output;
  /**
   * Puts `input` in the place of the last bar (a candle still forming) and answers the new output there.
   * @throws Error when there was no `update` yet.
   */
  replaceLast(input: Input): Output;
}

/** A kernel with what it remembers. */
export interface RunningKernel<S extends string, O extends string> {
  readonly kernel: Kernel<S, O>;
  readonly memory: Memory;
}

export interface StreamRun<S extends string, O extends string> {
  readonly series: readonly S[];
  readonly places: readonly OutputPlace<O>[];
  /** Bars before the present one that the kernel reads in its inputs. */
  readonly history: number;
  start(): RunningKernel<S, O>;
}

type Values<Name extends string> = Readonly<Record<Name, number>>;

/** A kernel fed bar by bar; the rule of gaps and overflows is that of the batch. */
export class KernelStream<S extends string, O extends string> implements Stream<Values<S>, Values<O>> {
  readonly #run: StreamRun<S, O>;
  readonly #names: readonly O[];
  readonly #inputs: Columns<S>;
  readonly #outputs: Columns<O>;
  readonly #capacity: number;
  #running: RunningKernel<S, O>;
  /** What ran before the last bar: that bar may be replaced by one which does not overflow. */
  #before: RunningKernel<S, O>;
  /** The one that does not run: an overflow begins anew with it, so that the other keeps its arrays. */
  #spare: RunningKernel<S, O> | null = null;
  /** Place of the next bar in the columns, and of the first bar of the present run. */
  #next = 0;
  #origin = 0;
  #originBefore = 0;

  constructor(run: StreamRun<S, O>) {
    this.#run = run;
    this.#names = run.places.map(({ name }) => name);
    this.#capacity = Math.max(64, 2 * (run.history + 1));
    this.#inputs = columns(run.series, this.#capacity);
    this.#outputs = columns(this.#names, this.#capacity);
    this.#running = run.start();
    this.#before = this.#running;
  }

  update(input: Values<S>): Values<O> {
    if (this.#next === this.#capacity) this.#shift();
    this.#running.memory.save();
    if (this.#before !== this.#running) this.#spare = this.#before;
    this.#before = this.#running;
    this.#originBefore = this.#origin;
    this.#next += 1;
    return this.#step(input);
  }

  replaceLast(input: Values<S>): Values<O> {
    if (this.#next === 0) throw new Error("replaceLast needs an update before it: there is no last bar yet");
    if (this.#before !== this.#running) this.#spare = this.#running;
    this.#running = this.#before;
    this.#running.memory.restore();
    this.#origin = this.#originBefore;
    return this.#step(input);
  }

  /** Makes room: only the bars that the kernel still reads are kept. */
  #shift(): void {
    const gone = this.#capacity - this.#run.history;
    for (const name of this.#run.series) this.#inputs[name].copyWithin(0, gone);
    this.#next -= gone;
    this.#origin -= gone;
  }

  #step(input: Values<S>): Values<O> {
    const { series, places } = this.#run;
    const bar = this.#next - 1;
    for (const name of series) this.#inputs[name][bar] = input[name];
    const isGap = firstGapOf(series, this.#inputs, bar, bar + 1) === bar;
    if (isGap || !(this.#compute(bar) || this.#computeAnew(bar))) {
      this.#running.memory.reset();
      clearBar(places, this.#outputs, bar);
      this.#origin = bar + 1;
    }
    return record(this.#names, (name) => this.#outputs[name][bar] ?? NaN);
  }

  /** False when the bar overflows. */
  #compute(bar: number): boolean {
    const stretch = { origin: this.#origin, from: bar, to: bar + 1 };
    this.#running.kernel(this.#inputs, this.#outputs, stretch);
    return firstOverflow(this.#outputs, this.#run.places, stretch) > bar;
  }

  /** The bar as the first of a run. False when it overflows even so. */
  #computeAnew(bar: number): boolean {
    this.#running = this.#spare ?? this.#run.start();
    this.#spare = null;
    this.#running.memory.reset();
    this.#origin = bar;
    return this.#compute(bar);
  }
}

function columns<Name extends string>(names: readonly Name[], length: number): Columns<Name> {
  return record(names, () => new Float64Array(length));
}

/** The stream reading its input from something bigger (a bar) and answering in another shape. */
export function mapStream<Outer, Input, Output, Answer>(
  stream: Stream<Input, Output>,
  read: (outer: Outer) => Input,
  answer: (output: Output) => Answer,
): Stream<Outer, Answer> {
  return {
    update: (outer) => answer(stream.update(read(outer))),
    replaceLast: (outer) => answer(stream.replaceLast(read(outer))),
  };
}
