/** Values of one block, ascending; `sum` is that of their distances from `base`, the lowest of them. */
interface Block {
  readonly values: Float64Array;
  size: number;
  base: number;
  sum: number;
}

/** Blocks this large are cheaper to shift than to search. */
const CAPACITY_LEAST = 32;

/**
 * Up to `most` values kept in ascending order, in blocks of about √most: adding, removing and each question cost
 * one pass over the blocks and one over a block. A block that changes is summed anew, as distances from its own
 * lowest value: no rounding error outlives the values it came from, and a level far from zero costs no digits.
 */
export class SortedBlocks {
  size = 0;
  private readonly half: number;
  private readonly blocks: Block[] = [];
  /** Blocks not in use. */
  private readonly spare: Block[] = [];

  constructor(most: number) {
    this.half = Math.max(CAPACITY_LEAST / 2, Math.ceil(Math.sqrt(most)));
    // Neighbours that would fit in half a block are one block, so there are never more than this.
    const blocksMost = Math.ceil((2 * most) / this.half) + 2;
    for (let i = 0; i < blocksMost; i++) {
      this.spare.push({ values: new Float64Array(2 * this.half), size: 0, base: 0, sum: 0 });
    }
  }

  clear(): void {
    while (this.blocks.length > 0) this.drop(0);
    this.size = 0;
  }

  add(value: number): void {
    this.size += 1;
    if (this.blocks.length === 0) this.open(0);
    const at = Math.min(this.blockOf(value), this.blocks.length - 1);
    const block = this.blocks[at];
    if (block === undefined) return;
    const place = lowerBound(block, value);
    block.values.copyWithin(place + 1, place, block.size);
    block.values[place] = value;
    block.size += 1;
    if (block.size === 2 * this.half) this.split(at, block);
    resum(block);
  }

  /** Takes out one value that equals `value`; there must be one. */
  remove(value: number): void {
    const at = this.blockOf(value);
    const block = this.blocks[at];
    if (block === undefined) return;
    this.size -= 1;
    const place = lowerBound(block, value);
    block.values.copyWithin(place, place + 1, block.size);
    block.size -= 1;
    if (block.size === 0) {
      this.drop(at);
      return;
    }
    resum(block);
    this.mergeWithNext(at);
    this.mergeWithNext(at - 1);
  }

  /** The value with `rank` values before it in ascending order. */
  valueAt(rank: number): number {
    let before = 0;
    for (const block of this.blocks) {
      if (rank < before + block.size) return block.values[rank - before] ?? NaN;
      before += block.size;
    }
    return NaN;
  }

  countBelow(value: number): number {
    let below = 0;
    for (const block of this.blocks) {
      if (lastOf(block) >= value) return below + lowerBound(block, value);
      below += block.size;
    }
    return below;
  }

  countEqual(value: number): number {
    let equal = 0;
    for (const block of this.blocks) {
      if (lastOf(block) < value) continue;
      for (let i = lowerBound(block, value); i < block.size; i++) {
        if (block.values[i] !== value) return equal;
        equal += 1;
      }
    }
    return equal;
  }

  mean(): number {
    const lowest = this.blocks[0]?.base ?? NaN;
    let sum = 0;
    for (const block of this.blocks) sum += block.size * (block.base - lowest) + block.sum;
    return lowest + sum / this.size;
  }

  /** Sum of |value - from| over all values. */
  sumOfDistances(from: number): number {
    let sum = 0;
    for (const block of this.blocks) {
      if (lastOf(block) <= from) sum += block.size * (from - block.base) - block.sum;
      else if (block.base >= from) sum += block.size * (block.base - from) + block.sum;
      else for (let i = 0; i < block.size; i++) sum += Math.abs((block.values[i] ?? NaN) - from);
    }
    return sum;
  }

  /** Index of the first block that reaches up to `value`; the number of blocks when none does. */
  private blockOf(value: number): number {
    let at = 0;
    for (const block of this.blocks) {
      if (lastOf(block) >= value) return at;
      at += 1;
    }
    return at;
  }

  private open(at: number): Block | undefined {
    const block = this.spare.pop();
    if (block !== undefined) this.blocks.splice(at, 0, block);
    return block;
  }

  private drop(at: number): void {
    for (const block of this.blocks.splice(at, 1)) {
      block.size = 0;
      this.spare.push(block);
    }
  }

  private split(at: number, block: Block): void {
    const upper = this.open(at + 1);
    if (upper === undefined) return;
    upper.values.set(block.values.subarray(this.half));
    upper.size = this.half;
    block.size = this.half;
    resum(upper);
  }

  private mergeWithNext(at: number): void {
    const block = this.blocks[at];
    const next = this.blocks[at + 1];
    if (block === undefined || next === undefined || block.size + next.size > this.half) return;
    block.values.set(next.values.subarray(0, next.size), block.size);
    block.size += next.size;
    resum(block);
    this.drop(at + 1);
  }
}

function lastOf({ values, size }: Block): number {
  return values[size - 1] ?? NaN;
}

/** Index of the first value that is not below `value`; the size when there is none. */
function lowerBound({ values, size }: Block, value: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function resum(block: Block): void {
  const base = block.values[0] ?? NaN;
  let sum = 0;
  for (let i = 1; i < block.size; i++) sum += (block.values[i] ?? NaN) - base;
  block.base = base;
  block.sum = sum;
}
