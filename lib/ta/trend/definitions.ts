import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { adxDefinition } from "@/lib/ta/trend/adx";
import { adxrDefinition } from "@/lib/ta/trend/adxr";
import { amatDefinition } from "@/lib/ta/trend/amat";
import { aroonDefinition, aroonOscillatorDefinition } from "@/lib/ta/trend/aroon";
import { atrStopDefinition } from "@/lib/ta/trend/atr-stop";
import { chandeKrollStopDefinition } from "@/lib/ta/trend/chande-kroll-stop";
import { chandelierExitDefinition } from "@/lib/ta/trend/chandelier-exit";
import { choppinessDefinition } from "@/lib/ta/trend/choppiness";
import { commoditySelectionIndexDefinition } from "@/lib/ta/trend/commodity-selection-index";
import { crossoverDefinition } from "@/lib/ta/trend/crossover";
import { exponentialDecayDefinition, linearDecayDefinition } from "@/lib/ta/trend/decay";
import { minusDiDefinition, plusDiDefinition } from "@/lib/ta/trend/directional-indicators";
import { minusDmDefinition, plusDmDefinition } from "@/lib/ta/trend/directional-movement";
import { dmiDefinition } from "@/lib/ta/trend/dmi";
import { centredDpoDefinition, dpoDefinition } from "@/lib/ta/trend/dpo";
import { dxDefinition } from "@/lib/ta/trend/dx";
import { elderImpulseDefinition } from "@/lib/ta/trend/elder-impulse";
import { gannHiLoDefinition } from "@/lib/ta/trend/gann-hi-lo";
import { ichimokuDefinition } from "@/lib/ta/trend/ichimoku";
import { ichimokuBaseLineDefinition, ichimokuConversionLineDefinition } from "@/lib/ta/trend/ichimoku-lines";
import {
  ichimokuLaggingSpanDefinition,
  ichimokuLeadingSpanADefinition,
  ichimokuLeadingSpanBDefinition,
} from "@/lib/ta/trend/ichimoku-spans";
import { decreasingDefinition, increasingDefinition } from "@/lib/ta/trend/increasing";
import { longRunDefinition, shortRunDefinition } from "@/lib/ta/trend/long-run";
import { movingAverageConvergenceDefinition } from "@/lib/ta/trend/moving-average-convergence";
import { pmaxDefinition } from "@/lib/ta/trend/pmax";
import { qstickDefinition } from "@/lib/ta/trend/qstick";
import { randomWalkIndexDefinition } from "@/lib/ta/trend/random-walk-index";
import { sarDefinition } from "@/lib/ta/trend/sar";
import { sarExtDefinition } from "@/lib/ta/trend/sar-ext";
import { superTrendDefinition } from "@/lib/ta/trend/super-trend";
import { trendIntensityDefinition } from "@/lib/ta/trend/trend-intensity";
import { ttmTrendDefinition } from "@/lib/ta/trend/ttm-trend";
import { vhfDefinition } from "@/lib/ta/trend/vhf";
import { volatilityStopDefinition } from "@/lib/ta/trend/volatility-stop";
import { vortexDefinition } from "@/lib/ta/trend/vortex";

/** @data-table */
export const TREND_INDICATORS: readonly IndicatorDefinition[] = [
  adxDefinition,
  adxrDefinition,
  amatDefinition,
  aroonDefinition,
  aroonOscillatorDefinition,
  atrStopDefinition,
  centredDpoDefinition,
  chandeKrollStopDefinition,
  chandelierExitDefinition,
  choppinessDefinition,
  commoditySelectionIndexDefinition,
  crossoverDefinition,
  decreasingDefinition,
  dmiDefinition,
  dpoDefinition,
  dxDefinition,
  elderImpulseDefinition,
  exponentialDecayDefinition,
  gannHiLoDefinition,
  ichimokuBaseLineDefinition,
  ichimokuConversionLineDefinition,
  ichimokuDefinition,
  ichimokuLaggingSpanDefinition,
  ichimokuLeadingSpanADefinition,
  ichimokuLeadingSpanBDefinition,
  increasingDefinition,
  linearDecayDefinition,
  longRunDefinition,
  minusDiDefinition,
  minusDmDefinition,
  movingAverageConvergenceDefinition,
  plusDiDefinition,
  plusDmDefinition,
  pmaxDefinition,
  qstickDefinition,
  randomWalkIndexDefinition,
  sarDefinition,
  sarExtDefinition,
  shortRunDefinition,
  superTrendDefinition,
  trendIntensityDefinition,
  ttmTrendDefinition,
  vhfDefinition,
  volatilityStopDefinition,
  vortexDefinition,
];
