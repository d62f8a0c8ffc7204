import type { Memory } from "@/lib/ta/core/memory";
import { DominantCycle } from "@/lib/ta/nodes/dominant-cycle";
import type { Node } from "@/lib/ta/nodes/node";

/** Values before the recursion starts, from zero, and before it is shown. */
const SKIPPED = 12;
const WARM_UP = 32;
const DEGREES = 180 / Math.PI;

/**
 * The MESA adaptive average of Ehlers (MAMA), as TA-Lib has it: an exponential average whose constant is `fast`
 * divided by the degrees that the phase of the cycle has moved, `slow` at least. `following` holds the following
 * average (FAMA), which uses half the constant. First answer at the 33rd value.
 */
export class MesaAdaptiveAverage implements Node {
  following = NaN;
  private readonly fast: number;
  private readonly slow: number;
  private readonly cycle: DominantCycle;
  private count = 0;
  private phase = 0;
  private level = 0;
  private followingLevel = 0;

  constructor(memory: Memory, fast: number, slow: number) {
    this.fast = fast;
    this.slow = slow;
    this.cycle = new DominantCycle(memory, SKIPPED);
    memory.track(this);
  }

  next(value: number): number {
    const period = this.cycle.next(value);
    if (Number.isNaN(value)) return NaN;
    this.count += 1;
    if (this.count <= SKIPPED) return NaN;
    const { inPhase, quadrature } = this.cycle;
    const phase = inPhase === 0 ? 0 : Math.atan(quadrature / inPhase) * DEGREES;
    const turned = Math.max(this.phase - phase, 1);
    this.phase = phase;
    const k = turned > 1 ? Math.max(this.fast / turned, this.slow) : this.fast;
    this.level = k * value + (1 - k) * this.level;
    this.followingLevel = 0.5 * k * this.level + (1 - 0.5 * k) * this.followingLevel;
    // A period that is not a number says that products of the phasor overflowed: there is no average then.
    if (this.count <= WARM_UP || Number.isNaN(period)) return NaN;
    this.following = this.followingLevel;
    return this.level;
  }
}
