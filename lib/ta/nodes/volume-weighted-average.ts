import type { Memory } from "@/lib/ta/core/memory";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Mean of the last `length` values weighted by their volumes, the plain mean where no volume was traded. First
 * answer at the `length`th pair; a value of NaN leaves everything as it was.
 */
export class VolumeWeightedAverage {
  private readonly length: number;
  private readonly products: BlockSum;
  private readonly volumes: BlockSum;
  private readonly values: BlockSum;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.products = new BlockSum(memory, length);
    this.volumes = new BlockSum(memory, length);
    this.values = new BlockSum(memory, length);
  }

  next(value: number, volume: number): number {
    if (Number.isNaN(value)) return NaN;
    const products = this.products.next(value * volume);
    const volumes = this.volumes.next(volume);
    const values = this.values.next(value);
    return volumes === 0 ? values / this.length : products / volumes;
  }
}
