import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { alligatorDefinition, gatorDefinition } from "@/lib/ta/moving-averages/alligator";
import { almaDefinition } from "@/lib/ta/moving-averages/alma";
import { decyclerDefinition } from "@/lib/ta/moving-averages/decycler";
import { demaDefinition } from "@/lib/ta/moving-averages/dema";
import { emaDefinition } from "@/lib/ta/moving-averages/ema";
import { framaDefinition } from "@/lib/ta/moving-averages/frama";
import { fwmaDefinition } from "@/lib/ta/moving-averages/fwma";
import { guppyDefinition } from "@/lib/ta/moving-averages/guppy";
import { hmaDefinition } from "@/lib/ta/moving-averages/hma";
import { hwmaDefinition } from "@/lib/ta/moving-averages/hwma";
import { instantaneousTrendlineDefinition } from "@/lib/ta/moving-averages/instantaneous-trendline";
import { kalmanFilterDefinition } from "@/lib/ta/moving-averages/kalman-filter";
import { kamaDefinition } from "@/lib/ta/moving-averages/kama";
import { laguerreFilterDefinition } from "@/lib/ta/moving-averages/laguerre-filter";
import { maDefinition } from "@/lib/ta/moving-averages/ma";
import { maEnvelopesDefinition } from "@/lib/ta/moving-averages/ma-envelopes";
import { mamaDefinition } from "@/lib/ta/moving-averages/mama";
import { mavpDefinition } from "@/lib/ta/moving-averages/mavp";
import { mcginleyDynamicDefinition } from "@/lib/ta/moving-averages/mcginley-dynamic";
import { pwmaDefinition } from "@/lib/ta/moving-averages/pwma";
import { rmaDefinition } from "@/lib/ta/moving-averages/rma";
import { sinwmaDefinition } from "@/lib/ta/moving-averages/sinwma";
import { smaDefinition } from "@/lib/ta/moving-averages/sma";
import { spencerDefinition } from "@/lib/ta/moving-averages/spencer";
import { superSmootherDefinition } from "@/lib/ta/moving-averages/super-smoother";
import { swmaDefinition } from "@/lib/ta/moving-averages/swma";
import { t3Definition } from "@/lib/ta/moving-averages/t3";
import { temaDefinition } from "@/lib/ta/moving-averages/tema";
import { trimaDefinition } from "@/lib/ta/moving-averages/trima";
import { vidyaDefinition } from "@/lib/ta/moving-averages/vidya";
import { vwmaDefinition } from "@/lib/ta/moving-averages/vwma";
import { wmaDefinition } from "@/lib/ta/moving-averages/wma";
import { zlemaDefinition } from "@/lib/ta/moving-averages/zlema";

/** @data-table */
export const MOVING_AVERAGE_INDICATORS: readonly IndicatorDefinition[] = [
  alligatorDefinition,
  almaDefinition,
  decyclerDefinition,
  demaDefinition,
  emaDefinition,
  framaDefinition,
  fwmaDefinition,
  gatorDefinition,
  guppyDefinition,
  hmaDefinition,
  hwmaDefinition,
  instantaneousTrendlineDefinition,
  kalmanFilterDefinition,
  kamaDefinition,
  laguerreFilterDefinition,
  maDefinition,
  maEnvelopesDefinition,
  mamaDefinition,
  mavpDefinition,
  mcginleyDynamicDefinition,
  pwmaDefinition,
  rmaDefinition,
  sinwmaDefinition,
  smaDefinition,
  spencerDefinition,
  superSmootherDefinition,
  swmaDefinition,
  t3Definition,
  temaDefinition,
  trimaDefinition,
  vidyaDefinition,
  vwmaDefinition,
  wmaDefinition,
  zlemaDefinition,
];
