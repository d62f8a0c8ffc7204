import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { autoFibonacciDefinition } from "@/lib/ta/pivots/auto-fibonacci";
import { camarillaPivotsDefinition } from "@/lib/ta/pivots/camarilla-pivots";
import { centralPivotRangeDefinition } from "@/lib/ta/pivots/central-pivot-range";
import { demarkPivotsDefinition } from "@/lib/ta/pivots/demark-pivots";
import { fibonacciPivotsDefinition } from "@/lib/ta/pivots/fibonacci-pivots";
import { fibonacciRetracementDefinition } from "@/lib/ta/pivots/fibonacci-retracement";
import { fractalChaosBandsDefinition } from "@/lib/ta/pivots/fractal-chaos-bands";
import { pivotHighLowDefinition } from "@/lib/ta/pivots/pivot-high-low";
import { pivotPointsDefinition } from "@/lib/ta/pivots/pivot-points";
import { rollingPivotsDefinition } from "@/lib/ta/pivots/rolling-pivots";
import { swingPivotsDefinition } from "@/lib/ta/pivots/swing-pivots";
import { volumeProfileLinesDefinition } from "@/lib/ta/pivots/volume-profile-lines";
import { williamsFractalDefinition } from "@/lib/ta/pivots/williams-fractal";
import { woodiePivotsDefinition } from "@/lib/ta/pivots/woodie-pivots";
import { zigZagDefinition } from "@/lib/ta/pivots/zig-zag";

/** @data-table */
export const PIVOT_INDICATORS: readonly IndicatorDefinition[] = [
  autoFibonacciDefinition,
  camarillaPivotsDefinition,
  centralPivotRangeDefinition,
  demarkPivotsDefinition,
  fibonacciPivotsDefinition,
  fibonacciRetracementDefinition,
  fractalChaosBandsDefinition,
  pivotHighLowDefinition,
  pivotPointsDefinition,
  rollingPivotsDefinition,
  swingPivotsDefinition,
  volumeProfileLinesDefinition,
  williamsFractalDefinition,
  woodiePivotsDefinition,
  zigZagDefinition,
];
