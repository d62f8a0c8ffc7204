import type { Memory } from "@/lib/ta/core/memory";
import { DoubleExponentialAverage } from "@/lib/ta/nodes/double-exponential-average";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { KaufmanAverage } from "@/lib/ta/nodes/kaufman-average";
import { MesaAdaptiveAverage } from "@/lib/ta/nodes/mesa-adaptive";
import type { Node } from "@/lib/ta/nodes/node";
import { TillsonAverage } from "@/lib/ta/nodes/tillson-average";
import { TriangularAverage } from "@/lib/ta/nodes/triangular-average";
import { TripleExponentialAverage } from "@/lib/ta/nodes/triple-exponential-average";
import { WeightedAverage } from "@/lib/ta/nodes/weighted-average";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** The kinds of moving average that other indicators let one choose from, in the order of TA-Lib's numbers. */
export const MOVING_AVERAGE_TYPES = [
  "sma",
  "ema",
  "wma",
  "dema",
  "tema",
  "trima",
  "kama",
  "mama",
  "t3",
] as const;

export type MovingAverageType = (typeof MOVING_AVERAGE_TYPES)[number];

/** Values before the first answer of MAMA, which has no length. */
const MAMA_FIRST_INDEX = 32;

/**
 * The moving average of that type, with TA-Lib's settings for what is not its length: KAMA between 2 and 30, MAMA
 * between 0.5 and 0.05 (it has no length), T3 with the factor 0.7. A length of 1 answers the values themselves,
 * whatever the type.
 */
export function movingAverageNode(memory: Memory, type: MovingAverageType, length: number): Node {
  if (length === 1) return { next: (value) => value };
  switch (type) {
    case "sma":
      return new SimpleAverage(memory, length);
    case "ema":
      return emaNode(memory, length);
    case "wma":
      return new WeightedAverage(memory, length);
    case "dema":
      return new DoubleExponentialAverage(memory, length);
    case "tema":
      return new TripleExponentialAverage(memory, length);
    case "trima":
      return new TriangularAverage(memory, length);
    case "kama":
      return new KaufmanAverage(memory, { length, fast: 2, slow: 30 });
    case "mama":
      return new MesaAdaptiveAverage(memory, 0.5, 0.05);
    case "t3":
      return new TillsonAverage(memory, length, 0.7);
  }
}

/** How many values an average of that type is fed before the one at which it first answers. */
export function movingAverageFirstIndex(type: MovingAverageType, length: number): number {
  if (length === 1) return 0;
  switch (type) {
    case "dema":
      return 2 * (length - 1);
    case "tema":
      return 3 * (length - 1);
    case "t3":
      return 6 * (length - 1);
    case "kama":
      return length;
    case "mama":
      return MAMA_FIRST_INDEX;
    default:
      return length - 1;
  }
}
