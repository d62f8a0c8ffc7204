import type { Memory } from "@/lib/ta/core/memory";
import type { Node } from "@/lib/ta/nodes/node";
import { SortedBlocks } from "@/lib/ta/nodes/sorted-blocks";

/**
 * The last `length` values in ascending order; answers their mean, first at the `length`th. The questions are about
 * the values up to the last `next`, and are asked before the memory is taken back. O(√length) a value.
 *
 * The order is not part of the memory, which keeps fields only: `runs` and `steps` say what the sorted values
 * stand for. A memory taken back one step has them undone by one, any other is sorted anew.
 */
export class OrderedWindow implements Node {
  private readonly length: number;
  /** Two places more than the window: for a value taken back and one that began a run in its place. */
  private readonly ring: Float64Array;
  private readonly sorted: SortedBlocks;
  private readonly state: { run: number; steps: number; position: number };
  private run = 0;
  private steps = 0;
  private position = 0;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.ring = new Float64Array(length + 2);
    this.sorted = new SortedBlocks(length + 1);
    this.state = memory.track({ run: 0, steps: 0, position: 0 });
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const { state, sorted, ring, length } = this;
    if (state.steps === 0) this.begin();
    else if (this.run !== state.run || this.steps > state.steps + 1) this.sortAnew();
    else if (this.steps > state.steps) this.undo();
    sorted.add(value);
    ring[state.position] = value;
    if (state.steps >= length) sorted.remove(this.valueAgo(length));
    state.steps += 1;
    state.position = state.position === length + 1 ? 0 : state.position + 1;
    this.steps = state.steps;
    this.position = state.position;
    return state.steps < length ? NaN : sorted.mean();
  }

  /** The value with `rank` values before it in ascending order. */
  valueAt(rank: number): number {
    return this.sorted.valueAt(rank);
  }

  /** How many values are less than `value`. */
  countBelow(value: number): number {
    return this.sorted.countBelow(value);
  }

  countEqual(value: number): number {
    return this.sorted.countEqual(value);
  }

  /** Sum of |value - from| over the values. */
  sumOfDistances(from: number): number {
    return this.sorted.sumOfDistances(from);
  }

  /** A new run goes on in the ring, so that a memory taken back to the one before finds its values there. */
  private begin(): void {
    this.sorted.clear();
    this.run += 1;
    this.state.run = this.run;
    this.state.position = this.position;
  }

  private undo(): void {
    this.sorted.remove(this.valueAgo(0));
    if (this.state.steps >= this.length) this.sorted.add(this.valueAgo(this.length));
  }

  private sortAnew(): void {
    this.sorted.clear();
    this.run = this.state.run;
    for (let ago = Math.min(this.state.steps, this.length); ago > 0; ago--) {
      this.sorted.add(this.valueAgo(ago));
    }
  }

  /** The value that many places before the one that the next value takes. */
  private valueAgo(ago: number): number {
    const place = this.state.position - ago;
    return this.ring[place < 0 ? place + this.length + 2 : place] ?? NaN;
  }
}
