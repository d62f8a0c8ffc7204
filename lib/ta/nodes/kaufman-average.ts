import type { Memory } from "@/lib/ta/core/memory";
import { EfficiencyRatio } from "@/lib/ta/nodes/efficiency-ratio";
import type { Node } from "@/lib/ta/nodes/node";

interface KaufmanSettings {
  /** Changes that the efficiency ratio looks at. */
  readonly length: number;
  /** Length of the exponential average that a straight move is followed at. */
  readonly fast: number;
  /** The same of a move without direction. */
  readonly slow: number;
}

/**
 * The adaptive average of Kaufman: an exponential one whose constant is the square of one between those of `slow`
 * and `fast`, by the efficiency ratio (1 when nothing moved). Seeded with the value before its first answer, which
 * is at value `length + 1`.
 */
export class KaufmanAverage implements Node {
  private readonly efficiency: EfficiencyRatio;
  private readonly slowest: number;
  private readonly range: number;
  private level = NaN;

  constructor(memory: Memory, { length, fast, slow }: KaufmanSettings) {
    this.efficiency = new EfficiencyRatio(memory, length, 1);
    this.slowest = 2 / (slow + 1);
    this.range = 2 / (fast + 1) - this.slowest;
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    const ratio = this.efficiency.next(value);
    if (Number.isNaN(ratio)) {
      this.level = value;
      return NaN;
    }
    const root = ratio * this.range + this.slowest;
    this.level += root * root * (value - this.level);
    return this.level;
  }
}
