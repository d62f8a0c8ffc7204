import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { autocorrelationDefinition } from "@/lib/ta/statistics/autocorrelation";
import { betaDefinition } from "@/lib/ta/statistics/beta";
import { coefficientOfVariationDefinition } from "@/lib/ta/statistics/coefficient-of-variation";
import { correlationDefinition, covarianceDefinition } from "@/lib/ta/statistics/correlation";
import { entropyDefinition } from "@/lib/ta/statistics/entropy";
import {
  highestIndexDefinition,
  lowestIndexDefinition,
  minMaxIndexDefinition,
} from "@/lib/ta/statistics/extreme-index";
import { highestDefinition, lowestDefinition, minMaxDefinition } from "@/lib/ta/statistics/extremes";
import { hurstDefinition } from "@/lib/ta/statistics/hurst";
import {
  linearRegressionDefinition,
  linearRegressionInterceptDefinition,
  timeSeriesForecastDefinition,
} from "@/lib/ta/statistics/linear-regression";
import {
  linearRegressionAngleDefinition,
  linearRegressionSlopeDefinition,
} from "@/lib/ta/statistics/linear-regression-slope";
import { meanDeviationDefinition } from "@/lib/ta/statistics/mean-deviation";
import { minMaxScaleDefinition } from "@/lib/ta/statistics/min-max-scale";
import { medianDefinition, quantileDefinition } from "@/lib/ta/statistics/quantile";
import { rSquaredDefinition } from "@/lib/ta/statistics/r-squared";
import { percentRankDefinition, rollingRankDefinition } from "@/lib/ta/statistics/rank";
import { regressionChannelDefinition } from "@/lib/ta/statistics/regression-channel";
import { rollingSharpeDefinition, rollingSortinoDefinition } from "@/lib/ta/statistics/risk-ratio";
import { rollingSumDefinition } from "@/lib/ta/statistics/rolling-sum";
import { kurtosisDefinition, skewDefinition } from "@/lib/ta/statistics/skew";
import { standardErrorDefinition } from "@/lib/ta/statistics/standard-error";
import { stdDevDefinition, varianceDefinition } from "@/lib/ta/statistics/std-dev";
import {
  slopeLineDefinition,
  standardDeviationChannelsDefinition,
} from "@/lib/ta/statistics/std-dev-channels";
import { tosStdDevAllDefinition } from "@/lib/ta/statistics/tos-std-dev-all";
import { valueAtRiskDefinition } from "@/lib/ta/statistics/value-at-risk";
import { zScoreDefinition } from "@/lib/ta/statistics/z-score";

/** @data-table */
export const STATISTIC_INDICATORS: readonly IndicatorDefinition[] = [
  autocorrelationDefinition,
  betaDefinition,
  coefficientOfVariationDefinition,
  correlationDefinition,
  covarianceDefinition,
  entropyDefinition,
  highestDefinition,
  highestIndexDefinition,
  hurstDefinition,
  kurtosisDefinition,
  linearRegressionDefinition,
  linearRegressionAngleDefinition,
  linearRegressionInterceptDefinition,
  linearRegressionSlopeDefinition,
  lowestDefinition,
  lowestIndexDefinition,
  meanDeviationDefinition,
  medianDefinition,
  minMaxDefinition,
  minMaxIndexDefinition,
  minMaxScaleDefinition,
  percentRankDefinition,
  quantileDefinition,
  regressionChannelDefinition,
  rollingRankDefinition,
  rollingSharpeDefinition,
  rollingSortinoDefinition,
  rollingSumDefinition,
  rSquaredDefinition,
  skewDefinition,
  slopeLineDefinition,
  standardDeviationChannelsDefinition,
  standardErrorDefinition,
  stdDevDefinition,
  timeSeriesForecastDefinition,
  tosStdDevAllDefinition,
  valueAtRiskDefinition,
  varianceDefinition,
  zScoreDefinition,
];
