import { autocorrelation } from "@/lib/ta/statistics/autocorrelation";
import { beta } from "@/lib/ta/statistics/beta";
import { coefficientOfVariation } from "@/lib/ta/statistics/coefficient-of-variation";
import { correlation, covariance } from "@/lib/ta/statistics/correlation";
import { entropy } from "@/lib/ta/statistics/entropy";
import { highestIndex, lowestIndex, minMaxIndex } from "@/lib/ta/statistics/extreme-index";
import { highest, lowest, minMax } from "@/lib/ta/statistics/extremes";
import { hurst } from "@/lib/ta/statistics/hurst";
import {
  linearRegression,
  linearRegressionIntercept,
  timeSeriesForecast,
} from "@/lib/ta/statistics/linear-regression";
import { linearRegressionAngle, linearRegressionSlope } from "@/lib/ta/statistics/linear-regression-slope";
import { meanDeviation } from "@/lib/ta/statistics/mean-deviation";
import { minMaxScale } from "@/lib/ta/statistics/min-max-scale";
import { median, quantile } from "@/lib/ta/statistics/quantile";
import { rSquared } from "@/lib/ta/statistics/r-squared";
import { percentRank, rollingRank } from "@/lib/ta/statistics/rank";
import { regressionChannel } from "@/lib/ta/statistics/regression-channel";
import { rollingSharpe, rollingSortino } from "@/lib/ta/statistics/risk-ratio";
import { rollingSum } from "@/lib/ta/statistics/rolling-sum";
import { kurtosis, skew } from "@/lib/ta/statistics/skew";
import { standardError } from "@/lib/ta/statistics/standard-error";
import { stdDev, variance } from "@/lib/ta/statistics/std-dev";
import { slopeLine, standardDeviationChannels } from "@/lib/ta/statistics/std-dev-channels";
import { tosStdDevAll } from "@/lib/ta/statistics/tos-std-dev-all";
import { valueAtRisk } from "@/lib/ta/statistics/value-at-risk";
import { zScore } from "@/lib/ta/statistics/z-score";

/** @data-table */
export const statisticFunctions = {
  autocorrelation,
  beta,
  coefficientOfVariation,
  correlation,
  covariance,
  entropy,
  highest,
  highestIndex,
  hurst,
  kurtosis,
  linearRegression,
  linearRegressionAngle,
  linearRegressionIntercept,
  linearRegressionSlope,
  lowest,
  lowestIndex,
  meanDeviation,
  median,
  minMax,
  minMaxIndex,
  minMaxScale,
  percentRank,
  quantile,
  regressionChannel,
  rollingRank,
  rollingSharpe,
  rollingSortino,
  rollingSum,
  rSquared,
  skew,
  slopeLine,
  standardDeviationChannels,
  standardError,
  stdDev,
  timeSeriesForecast,
  tosStdDevAll,
  valueAtRisk,
  variance,
  zScore,
};
