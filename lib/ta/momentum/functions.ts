import { apo } from "@/lib/ta/momentum/apo";
import { acceleratorOscillator, awesomeOscillator } from "@/lib/ta/momentum/awesome-oscillator";
import { balanceOfPower } from "@/lib/ta/momentum/balance-of-power";
import { bias } from "@/lib/ta/momentum/bias";
import { brar } from "@/lib/ta/momentum/brar";
import { cci } from "@/lib/ta/momentum/cci";
import { centreOfGravity } from "@/lib/ta/momentum/centre-of-gravity";
import { cfo } from "@/lib/ta/momentum/cfo";
import { cmo, cmoSum } from "@/lib/ta/momentum/cmo";
import { connorsRsi } from "@/lib/ta/momentum/connors-rsi";
import { coppock } from "@/lib/ta/momentum/coppock";
import { cti } from "@/lib/ta/momentum/cti";
import { deMarker } from "@/lib/ta/momentum/de-marker";
import { derivativeOscillator } from "@/lib/ta/momentum/derivative-oscillator";
import { efficiencyRatio } from "@/lib/ta/momentum/efficiency-ratio";
import { elderRay } from "@/lib/ta/momentum/elder-ray";
import { fisherTransform } from "@/lib/ta/momentum/fisher-transform";
import { forecastOscillator } from "@/lib/ta/momentum/forecast-oscillator";
import { gopalakrishnanRangeIndex } from "@/lib/ta/momentum/gopalakrishnan-range-index";
import { inertia } from "@/lib/ta/momentum/inertia";
import { intradayMomentumIndex } from "@/lib/ta/momentum/intraday-momentum-index";
import { kdj } from "@/lib/ta/momentum/kdj";
import { kst } from "@/lib/ta/momentum/kst";
import { laguerreRsi } from "@/lib/ta/momentum/laguerre-rsi";
import { macd } from "@/lib/ta/momentum/macd";
import { macdExt } from "@/lib/ta/momentum/macd-ext";
import { macdFix } from "@/lib/ta/momentum/macd-fix";
import { momentum } from "@/lib/ta/momentum/momentum";
import { pmo } from "@/lib/ta/momentum/pmo";
import { ppo, ppoSignal } from "@/lib/ta/momentum/ppo";
import { premierStochastic } from "@/lib/ta/momentum/premier-stochastic";
import { prettyGoodOscillator } from "@/lib/ta/momentum/pretty-good-oscillator";
import { priceRelativeStrength } from "@/lib/ta/momentum/price-relative-strength";
import { psychologicalLine } from "@/lib/ta/momentum/psychological-line";
import { qqe } from "@/lib/ta/momentum/qqe";
import { rainbowOscillator } from "@/lib/ta/momentum/rainbow-oscillator";
import { rankCorrelationIndex } from "@/lib/ta/momentum/rank-correlation-index";
import { roc, rocp, rocr, rocr100 } from "@/lib/ta/momentum/rate-of-change";
import { reflex, trendflex } from "@/lib/ta/momentum/reflex";
import { regressionOscillator } from "@/lib/ta/momentum/regression-oscillator";
import { relativeMomentumIndex } from "@/lib/ta/momentum/relative-momentum-index";
import { rocWithBands } from "@/lib/ta/momentum/roc-with-bands";
import { rsi } from "@/lib/ta/momentum/rsi";
import { rsx } from "@/lib/ta/momentum/rsx";
import { rvgi } from "@/lib/ta/momentum/rvgi";
import { smi } from "@/lib/ta/momentum/smi";
import { squeezePro } from "@/lib/ta/momentum/squeeze-pro";
import { stc } from "@/lib/ta/momentum/stc";
import { stochRsi } from "@/lib/ta/momentum/stoch-rsi";
import { stochastic } from "@/lib/ta/momentum/stochastic";
import { stochasticFast } from "@/lib/ta/momentum/stochastic-fast";
import { accumulationSwingIndex, swingIndex } from "@/lib/ta/momentum/swing-index";
import { tdSequential } from "@/lib/ta/momentum/td-sequential";
import { trix } from "@/lib/ta/momentum/trix";
import { tsi } from "@/lib/ta/momentum/tsi";
import { ttmSqueeze } from "@/lib/ta/momentum/ttm-squeeze";
import { ultimateOscillator } from "@/lib/ta/momentum/ultimate-oscillator";
import { vwMacd } from "@/lib/ta/momentum/vw-macd";
import { waddahAttarExplosion } from "@/lib/ta/momentum/waddah-attar-explosion";
import { waveTrend } from "@/lib/ta/momentum/wave-trend";
import { williamsR } from "@/lib/ta/momentum/williams-r";

/** @data-table */
export const momentumFunctions = {
  acceleratorOscillator,
  apo,
  awesomeOscillator,
  balanceOfPower,
  cci,
  cmo,
  cmoSum,
  coppock,
  efficiencyRatio,
  elderRay,
  fisherTransform,
  intradayMomentumIndex,
  kdj,
  kst,
  macd,
  macdExt,
  macdFix,
  momentum,
  pmo,
  ppo,
  ppoSignal,
  roc,
  rocp,
  rocr,
  rocr100,
  rocWithBands,
  rsi,
  stochastic,
  stochasticFast,
  stochRsi,
  trix,
  tsi,
  ultimateOscillator,
  williamsR,
  smi,
  stc,
  connorsRsi,
  qqe,
  rvgi,
  relativeMomentumIndex,
  laguerreRsi,
  deMarker,
  derivativeOscillator,
  waveTrend,
  ttmSqueeze,
  squeezePro,
  tdSequential,
  inertia,
  cfo,
  forecastOscillator,
  centreOfGravity,
  cti,
  bias,
  brar,
  prettyGoodOscillator,
  psychologicalLine,
  regressionOscillator,
  vwMacd,
  priceRelativeStrength,
  swingIndex,
  accumulationSwingIndex,
  rankCorrelationIndex,
  premierStochastic,
  waddahAttarExplosion,
  rsx,
  rainbowOscillator,
  reflex,
  trendflex,
  gopalakrishnanRangeIndex,
};
