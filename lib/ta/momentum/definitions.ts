import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { apoDefinition } from "@/lib/ta/momentum/apo";
import {
  acceleratorOscillatorDefinition,
  awesomeOscillatorDefinition,
} from "@/lib/ta/momentum/awesome-oscillator";
import { balanceOfPowerDefinition } from "@/lib/ta/momentum/balance-of-power";
import { biasDefinition } from "@/lib/ta/momentum/bias";
import { brarDefinition } from "@/lib/ta/momentum/brar";
import { cciDefinition } from "@/lib/ta/momentum/cci";
import { centreOfGravityDefinition } from "@/lib/ta/momentum/centre-of-gravity";
import { cfoDefinition } from "@/lib/ta/momentum/cfo";
import { cmoDefinition, cmoSumDefinition } from "@/lib/ta/momentum/cmo";
import { connorsRsiDefinition } from "@/lib/ta/momentum/connors-rsi";
import { coppockDefinition } from "@/lib/ta/momentum/coppock";
import { ctiDefinition } from "@/lib/ta/momentum/cti";
import { deMarkerDefinition } from "@/lib/ta/momentum/de-marker";
import { derivativeOscillatorDefinition } from "@/lib/ta/momentum/derivative-oscillator";
import { efficiencyRatioDefinition } from "@/lib/ta/momentum/efficiency-ratio";
import { elderRayDefinition } from "@/lib/ta/momentum/elder-ray";
import { fisherTransformDefinition } from "@/lib/ta/momentum/fisher-transform";
import { forecastOscillatorDefinition } from "@/lib/ta/momentum/forecast-oscillator";
import { gopalakrishnanRangeIndexDefinition } from "@/lib/ta/momentum/gopalakrishnan-range-index";
import { inertiaDefinition } from "@/lib/ta/momentum/inertia";
import { intradayMomentumIndexDefinition } from "@/lib/ta/momentum/intraday-momentum-index";
import { kdjDefinition } from "@/lib/ta/momentum/kdj";
import { kstDefinition } from "@/lib/ta/momentum/kst";
import { laguerreRsiDefinition } from "@/lib/ta/momentum/laguerre-rsi";
import { macdDefinition } from "@/lib/ta/momentum/macd";
import { macdExtDefinition } from "@/lib/ta/momentum/macd-ext";
import { macdFixDefinition } from "@/lib/ta/momentum/macd-fix";
import { momentumDefinition } from "@/lib/ta/momentum/momentum";
import { pmoDefinition } from "@/lib/ta/momentum/pmo";
import { ppoDefinition, ppoSignalDefinition } from "@/lib/ta/momentum/ppo";
import { premierStochasticDefinition } from "@/lib/ta/momentum/premier-stochastic";
import { prettyGoodOscillatorDefinition } from "@/lib/ta/momentum/pretty-good-oscillator";
import { priceRelativeStrengthDefinition } from "@/lib/ta/momentum/price-relative-strength";
import { psychologicalLineDefinition } from "@/lib/ta/momentum/psychological-line";
import { qqeDefinition } from "@/lib/ta/momentum/qqe";
import { rainbowOscillatorDefinition } from "@/lib/ta/momentum/rainbow-oscillator";
import { rankCorrelationIndexDefinition } from "@/lib/ta/momentum/rank-correlation-index";
import {
  rocDefinition,
  rocpDefinition,
  rocr100Definition,
  rocrDefinition,
} from "@/lib/ta/momentum/rate-of-change";
import { reflexDefinition, trendflexDefinition } from "@/lib/ta/momentum/reflex";
import { regressionOscillatorDefinition } from "@/lib/ta/momentum/regression-oscillator";
import { relativeMomentumIndexDefinition } from "@/lib/ta/momentum/relative-momentum-index";
import { rocWithBandsDefinition } from "@/lib/ta/momentum/roc-with-bands";
import { rsiDefinition } from "@/lib/ta/momentum/rsi";
import { rsxDefinition } from "@/lib/ta/momentum/rsx";
import { rvgiDefinition } from "@/lib/ta/momentum/rvgi";
import { smiDefinition } from "@/lib/ta/momentum/smi";
import { squeezeProDefinition } from "@/lib/ta/momentum/squeeze-pro";
import { stcDefinition } from "@/lib/ta/momentum/stc";
import { stochRsiDefinition } from "@/lib/ta/momentum/stoch-rsi";
import { stochasticDefinition } from "@/lib/ta/momentum/stochastic";
import { stochasticFastDefinition } from "@/lib/ta/momentum/stochastic-fast";
import { accumulationSwingIndexDefinition, swingIndexDefinition } from "@/lib/ta/momentum/swing-index";
import { tdSequentialDefinition } from "@/lib/ta/momentum/td-sequential";
import { trixDefinition } from "@/lib/ta/momentum/trix";
import { tsiDefinition } from "@/lib/ta/momentum/tsi";
import { ttmSqueezeDefinition } from "@/lib/ta/momentum/ttm-squeeze";
import { ultimateOscillatorDefinition } from "@/lib/ta/momentum/ultimate-oscillator";
import { vwMacdDefinition } from "@/lib/ta/momentum/vw-macd";
import { waddahAttarExplosionDefinition } from "@/lib/ta/momentum/waddah-attar-explosion";
import { waveTrendDefinition } from "@/lib/ta/momentum/wave-trend";
import { williamsRDefinition } from "@/lib/ta/momentum/williams-r";

/** @data-table */
export const MOMENTUM_INDICATORS: readonly IndicatorDefinition[] = [
  acceleratorOscillatorDefinition,
  apoDefinition,
  awesomeOscillatorDefinition,
  balanceOfPowerDefinition,
  cciDefinition,
  cmoDefinition,
  cmoSumDefinition,
  coppockDefinition,
  efficiencyRatioDefinition,
  elderRayDefinition,
  fisherTransformDefinition,
  intradayMomentumIndexDefinition,
  kdjDefinition,
  kstDefinition,
  macdDefinition,
  macdExtDefinition,
  macdFixDefinition,
  momentumDefinition,
  pmoDefinition,
  ppoDefinition,
  ppoSignalDefinition,
  rocDefinition,
  rocpDefinition,
  rocr100Definition,
  rocrDefinition,
  rocWithBandsDefinition,
  rsiDefinition,
  stochasticDefinition,
  stochasticFastDefinition,
  stochRsiDefinition,
  trixDefinition,
  tsiDefinition,
  ultimateOscillatorDefinition,
  williamsRDefinition,
  smiDefinition,
  stcDefinition,
  connorsRsiDefinition,
  qqeDefinition,
  rvgiDefinition,
  relativeMomentumIndexDefinition,
  laguerreRsiDefinition,
  deMarkerDefinition,
  derivativeOscillatorDefinition,
  waveTrendDefinition,
  ttmSqueezeDefinition,
  squeezeProDefinition,
  tdSequentialDefinition,
  inertiaDefinition,
  cfoDefinition,
  forecastOscillatorDefinition,
  centreOfGravityDefinition,
  ctiDefinition,
  biasDefinition,
  brarDefinition,
  prettyGoodOscillatorDefinition,
  psychologicalLineDefinition,
  regressionOscillatorDefinition,
  vwMacdDefinition,
  priceRelativeStrengthDefinition,
  swingIndexDefinition,
  accumulationSwingIndexDefinition,
  rankCorrelationIndexDefinition,
  premierStochasticDefinition,
  waddahAttarExplosionDefinition,
  rsxDefinition,
  rainbowOscillatorDefinition,
  reflexDefinition,
  trendflexDefinition,
  gopalakrishnanRangeIndexDefinition,
];
