import { aberration } from "@/lib/ta/volatility/aberration";
import { accelerationBands } from "@/lib/ta/volatility/acceleration-bands";
import { atr } from "@/lib/ta/volatility/atr";
import { averageDailyRange } from "@/lib/ta/volatility/average-daily-range";
import { averageDailyRangePercent } from "@/lib/ta/volatility/average-daily-range-percent";
import { bollinger } from "@/lib/ta/volatility/bollinger";
import { bollingerBandwidth } from "@/lib/ta/volatility/bollinger-bandwidth";
import { bollingerBandwidthPercentile } from "@/lib/ta/volatility/bollinger-bandwidth-percentile";
import { bollingerPercentB } from "@/lib/ta/volatility/bollinger-percent-b";
import { chaikinVolatility } from "@/lib/ta/volatility/chaikin-volatility";
import { donchian } from "@/lib/ta/volatility/donchian";
import { ewmaVolatility } from "@/lib/ta/volatility/ewma-volatility";
import { historicalVolatility } from "@/lib/ta/volatility/historical-volatility";
import { holtWinterChannel } from "@/lib/ta/volatility/holt-winter-channel";
import { interquartileRange } from "@/lib/ta/volatility/interquartile-range";
import { keltner } from "@/lib/ta/volatility/keltner";
import { keltnerOriginal } from "@/lib/ta/volatility/keltner-original";
import { massIndex } from "@/lib/ta/volatility/mass-index";
import { movingAverageChannel } from "@/lib/ta/volatility/moving-average-channel";
import { natr } from "@/lib/ta/volatility/natr";
import { priceChannel } from "@/lib/ta/volatility/price-channel";
import { priceDistance } from "@/lib/ta/volatility/price-distance";
import { projectionBands, projectionOscillator } from "@/lib/ta/volatility/projection-bands";
import {
  garmanKlassVolatility,
  parkinsonVolatility,
  rogersSatchellVolatility,
  yangZhangVolatility,
} from "@/lib/ta/volatility/range-volatility";
import { relativeVolatilityIndex } from "@/lib/ta/volatility/relative-volatility-index";
import { standardErrorBands } from "@/lib/ta/volatility/standard-error-bands";
import { starc } from "@/lib/ta/volatility/starc";
import { thermometer } from "@/lib/ta/volatility/thermometer";
import { trueRange } from "@/lib/ta/volatility/true-range";
import { ulcerIndex } from "@/lib/ta/volatility/ulcer-index";
import { williamsVixFix } from "@/lib/ta/volatility/williams-vix-fix";

/** @data-table */
export const volatilityFunctions = {
  aberration,
  accelerationBands,
  atr,
  averageDailyRange,
  averageDailyRangePercent,
  bollinger,
  bollingerBandwidth,
  bollingerBandwidthPercentile,
  bollingerPercentB,
  chaikinVolatility,
  donchian,
  ewmaVolatility,
  garmanKlassVolatility,
  historicalVolatility,
  holtWinterChannel,
  interquartileRange,
  keltner,
  keltnerOriginal,
  massIndex,
  movingAverageChannel,
  natr,
  parkinsonVolatility,
  priceChannel,
  priceDistance,
  projectionBands,
  projectionOscillator,
  relativeVolatilityIndex,
  rogersSatchellVolatility,
  standardErrorBands,
  starc,
  thermometer,
  trueRange,
  ulcerIndex,
  williamsVixFix,
  yangZhangVolatility,
};
