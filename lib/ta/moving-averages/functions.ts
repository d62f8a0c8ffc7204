import { alligator, gator } from "@/lib/ta/moving-averages/alligator";
import { alma } from "@/lib/ta/moving-averages/alma";
import { decycler } from "@/lib/ta/moving-averages/decycler";
import { dema } from "@/lib/ta/moving-averages/dema";
import { ema } from "@/lib/ta/moving-averages/ema";
import { frama } from "@/lib/ta/moving-averages/frama";
import { fwma } from "@/lib/ta/moving-averages/fwma";
import { guppy } from "@/lib/ta/moving-averages/guppy";
import { hma } from "@/lib/ta/moving-averages/hma";
import { hwma } from "@/lib/ta/moving-averages/hwma";
import { instantaneousTrendline } from "@/lib/ta/moving-averages/instantaneous-trendline";
import { kalmanFilter } from "@/lib/ta/moving-averages/kalman-filter";
import { kama } from "@/lib/ta/moving-averages/kama";
import { laguerreFilter } from "@/lib/ta/moving-averages/laguerre-filter";
import { ma } from "@/lib/ta/moving-averages/ma";
import { maEnvelopes } from "@/lib/ta/moving-averages/ma-envelopes";
import { mama } from "@/lib/ta/moving-averages/mama";
import { mavp } from "@/lib/ta/moving-averages/mavp";
import { mcginleyDynamic } from "@/lib/ta/moving-averages/mcginley-dynamic";
import { pwma } from "@/lib/ta/moving-averages/pwma";
import { rma } from "@/lib/ta/moving-averages/rma";
import { sinwma } from "@/lib/ta/moving-averages/sinwma";
import { sma } from "@/lib/ta/moving-averages/sma";
import { spencer } from "@/lib/ta/moving-averages/spencer";
import { superSmoother } from "@/lib/ta/moving-averages/super-smoother";
import { swma } from "@/lib/ta/moving-averages/swma";
import { t3 } from "@/lib/ta/moving-averages/t3";
import { tema } from "@/lib/ta/moving-averages/tema";
import { trima } from "@/lib/ta/moving-averages/trima";
import { vidya } from "@/lib/ta/moving-averages/vidya";
import { vwma } from "@/lib/ta/moving-averages/vwma";
import { wma } from "@/lib/ta/moving-averages/wma";
import { zlema } from "@/lib/ta/moving-averages/zlema";

/** @data-table */
export const movingAverageFunctions = {
  alligator,
  alma,
  decycler,
  dema,
  ema,
  frama,
  fwma,
  gator,
  guppy,
  hma,
  hwma,
  instantaneousTrendline,
  kalmanFilter,
  kama,
  laguerreFilter,
  ma,
  maEnvelopes,
  mama,
  mavp,
  mcginleyDynamic,
  pwma,
  rma,
  sinwma,
  sma,
  spencer,
  superSmoother,
  swma,
  t3,
  tema,
  trima,
  vidya,
  vwma,
  wma,
  zlema,
};
