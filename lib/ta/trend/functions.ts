import { adx } from "@/lib/ta/trend/adx";
import { adxr } from "@/lib/ta/trend/adxr";
import { amat } from "@/lib/ta/trend/amat";
import { aroon, aroonOscillator } from "@/lib/ta/trend/aroon";
import { atrStop } from "@/lib/ta/trend/atr-stop";
import { chandeKrollStop } from "@/lib/ta/trend/chande-kroll-stop";
import { chandelierExit } from "@/lib/ta/trend/chandelier-exit";
import { choppiness } from "@/lib/ta/trend/choppiness";
import { commoditySelectionIndex } from "@/lib/ta/trend/commodity-selection-index";
import { crossover } from "@/lib/ta/trend/crossover";
import { exponentialDecay, linearDecay } from "@/lib/ta/trend/decay";
import { minusDi, plusDi } from "@/lib/ta/trend/directional-indicators";
import { minusDm, plusDm } from "@/lib/ta/trend/directional-movement";
import { dmi } from "@/lib/ta/trend/dmi";
import { centredDpo, dpo } from "@/lib/ta/trend/dpo";
import { dx } from "@/lib/ta/trend/dx";
import { elderImpulse } from "@/lib/ta/trend/elder-impulse";
import { gannHiLo } from "@/lib/ta/trend/gann-hi-lo";
import { ichimoku } from "@/lib/ta/trend/ichimoku";
import { ichimokuBaseLine, ichimokuConversionLine } from "@/lib/ta/trend/ichimoku-lines";
import {
  ichimokuLaggingSpan,
  ichimokuLeadingSpanA,
  ichimokuLeadingSpanB,
} from "@/lib/ta/trend/ichimoku-spans";
import { decreasing, increasing } from "@/lib/ta/trend/increasing";
import { longRun, shortRun } from "@/lib/ta/trend/long-run";
import { movingAverageConvergence } from "@/lib/ta/trend/moving-average-convergence";
import { pmax } from "@/lib/ta/trend/pmax";
import { qstick } from "@/lib/ta/trend/qstick";
import { randomWalkIndex } from "@/lib/ta/trend/random-walk-index";
import { sar } from "@/lib/ta/trend/sar";
import { sarExt } from "@/lib/ta/trend/sar-ext";
import { superTrend } from "@/lib/ta/trend/super-trend";
import { trendIntensity } from "@/lib/ta/trend/trend-intensity";
import { ttmTrend } from "@/lib/ta/trend/ttm-trend";
import { vhf } from "@/lib/ta/trend/vhf";
import { volatilityStop } from "@/lib/ta/trend/volatility-stop";
import { vortex } from "@/lib/ta/trend/vortex";

/** @data-table */
export const trendFunctions = {
  adx,
  adxr,
  amat,
  aroon,
  aroonOscillator,
  atrStop,
  centredDpo,
  chandeKrollStop,
  chandelierExit,
  choppiness,
  commoditySelectionIndex,
  crossover,
  decreasing,
  dmi,
  dpo,
  dx,
  elderImpulse,
  exponentialDecay,
  gannHiLo,
  ichimoku,
  ichimokuBaseLine,
  ichimokuConversionLine,
  ichimokuLaggingSpan,
  ichimokuLeadingSpanA,
  ichimokuLeadingSpanB,
  increasing,
  linearDecay,
  longRun,
  minusDi,
  minusDm,
  movingAverageConvergence,
  plusDi,
  plusDm,
  pmax,
  qstick,
  randomWalkIndex,
  sar,
  sarExt,
  shortRun,
  superTrend,
  trendIntensity,
  ttmTrend,
  vhf,
  volatilityStop,
  vortex,
};
