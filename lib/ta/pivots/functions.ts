import { autoFibonacci } from "@/lib/ta/pivots/auto-fibonacci";
import { camarillaPivots } from "@/lib/ta/pivots/camarilla-pivots";
import { centralPivotRange } from "@/lib/ta/pivots/central-pivot-range";
import { demarkPivots } from "@/lib/ta/pivots/demark-pivots";
import { fibonacciPivots } from "@/lib/ta/pivots/fibonacci-pivots";
import { fibonacciRetracement } from "@/lib/ta/pivots/fibonacci-retracement";
import { fractalChaosBands } from "@/lib/ta/pivots/fractal-chaos-bands";
import { pivotHighLow } from "@/lib/ta/pivots/pivot-high-low";
import { pivotPoints } from "@/lib/ta/pivots/pivot-points";
import { rollingPivots } from "@/lib/ta/pivots/rolling-pivots";
import { swingPivots } from "@/lib/ta/pivots/swing-pivots";
import { volumeProfileLines } from "@/lib/ta/pivots/volume-profile-lines";
import { williamsFractal } from "@/lib/ta/pivots/williams-fractal";
import { woodiePivots } from "@/lib/ta/pivots/woodie-pivots";
import { zigZag } from "@/lib/ta/pivots/zig-zag";
/** @data-table */
export const pivotFunctions = {
  autoFibonacci,
  camarillaPivots,
  centralPivotRange,
  demarkPivots,
  fibonacciPivots,
  fibonacciRetracement,
  fractalChaosBands,
  pivotHighLow,
  pivotPoints,
  rollingPivots,
  swingPivots,
  volumeProfileLines,
  williamsFractal,
  woodiePivots,
  zigZag,
};
