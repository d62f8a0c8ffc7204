import { candleFunctions } from "@/lib/ta/candles/functions";
import { cycleFunctions } from "@/lib/ta/cycles/functions";
import { mathFunctions } from "@/lib/ta/math/functions";
import { momentumFunctions } from "@/lib/ta/momentum/functions";
import { movingAverageFunctions } from "@/lib/ta/moving-averages/functions";
import { pivotFunctions } from "@/lib/ta/pivots/functions";
import { priceFunctions } from "@/lib/ta/price/functions";
import { statisticFunctions } from "@/lib/ta/statistics/functions";
import { trendFunctions } from "@/lib/ta/trend/functions";
import { volatilityFunctions } from "@/lib/ta/volatility/functions";
import { volumeFunctions } from "@/lib/ta/volume/functions";

/**
 * The `ta` of guest code, bundled into the sandbox. Each function takes its series, each a `Float64Array` or an
 * array of numbers, then its settings; answers new arrays of the same length and throws `TypeError` or
 * `RangeError` for a bad argument.
 */
export const ta = {
  ...priceFunctions,
  ...movingAverageFunctions,
  ...trendFunctions,
  ...momentumFunctions,
  ...volatilityFunctions,
  ...volumeFunctions,
  ...cycleFunctions,
  ...statisticFunctions,
  ...pivotFunctions,
  ...candleFunctions,
  ...mathFunctions,
};
