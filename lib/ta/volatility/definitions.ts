import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { aberrationDefinition } from "@/lib/ta/volatility/aberration";
import { accelerationBandsDefinition } from "@/lib/ta/volatility/acceleration-bands";
import { atrDefinition } from "@/lib/ta/volatility/atr";
import { averageDailyRangeDefinition } from "@/lib/ta/volatility/average-daily-range";
import { averageDailyRangePercentDefinition } from "@/lib/ta/volatility/average-daily-range-percent";
import { bollingerDefinition } from "@/lib/ta/volatility/bollinger";
import { bollingerBandwidthDefinition } from "@/lib/ta/volatility/bollinger-bandwidth";
import { bollingerBandwidthPercentileDefinition } from "@/lib/ta/volatility/bollinger-bandwidth-percentile";
import { bollingerPercentBDefinition } from "@/lib/ta/volatility/bollinger-percent-b";
import { chaikinVolatilityDefinition } from "@/lib/ta/volatility/chaikin-volatility";
import { donchianDefinition } from "@/lib/ta/volatility/donchian";
import { ewmaVolatilityDefinition } from "@/lib/ta/volatility/ewma-volatility";
import { historicalVolatilityDefinition } from "@/lib/ta/volatility/historical-volatility";
import { holtWinterChannelDefinition } from "@/lib/ta/volatility/holt-winter-channel";
import { interquartileRangeDefinition } from "@/lib/ta/volatility/interquartile-range";
import { keltnerDefinition } from "@/lib/ta/volatility/keltner";
import { keltnerOriginalDefinition } from "@/lib/ta/volatility/keltner-original";
import { massIndexDefinition } from "@/lib/ta/volatility/mass-index";
import { movingAverageChannelDefinition } from "@/lib/ta/volatility/moving-average-channel";
import { natrDefinition } from "@/lib/ta/volatility/natr";
import { priceChannelDefinition } from "@/lib/ta/volatility/price-channel";
import { priceDistanceDefinition } from "@/lib/ta/volatility/price-distance";
import {
  projectionBandsDefinition,
  projectionOscillatorDefinition,
} from "@/lib/ta/volatility/projection-bands";
import {
  garmanKlassVolatilityDefinition,
  parkinsonVolatilityDefinition,
  rogersSatchellVolatilityDefinition,
  yangZhangVolatilityDefinition,
} from "@/lib/ta/volatility/range-volatility";
import { relativeVolatilityIndexDefinition } from "@/lib/ta/volatility/relative-volatility-index";
import { standardErrorBandsDefinition } from "@/lib/ta/volatility/standard-error-bands";
import { starcDefinition } from "@/lib/ta/volatility/starc";
import { thermometerDefinition } from "@/lib/ta/volatility/thermometer";
import { trueRangeDefinition } from "@/lib/ta/volatility/true-range";
import { ulcerIndexDefinition } from "@/lib/ta/volatility/ulcer-index";
import { williamsVixFixDefinition } from "@/lib/ta/volatility/williams-vix-fix";

/** @data-table */
export const VOLATILITY_INDICATORS: readonly IndicatorDefinition[] = [
  aberrationDefinition,
  accelerationBandsDefinition,
  atrDefinition,
  averageDailyRangeDefinition,
  averageDailyRangePercentDefinition,
  bollingerBandwidthDefinition,
  bollingerBandwidthPercentileDefinition,
  bollingerDefinition,
  bollingerPercentBDefinition,
  chaikinVolatilityDefinition,
  donchianDefinition,
  ewmaVolatilityDefinition,
  garmanKlassVolatilityDefinition,
  historicalVolatilityDefinition,
  holtWinterChannelDefinition,
  interquartileRangeDefinition,
  keltnerDefinition,
  keltnerOriginalDefinition,
  massIndexDefinition,
  movingAverageChannelDefinition,
  natrDefinition,
  parkinsonVolatilityDefinition,
  priceChannelDefinition,
  priceDistanceDefinition,
  projectionBandsDefinition,
  projectionOscillatorDefinition,
  relativeVolatilityIndexDefinition,
  rogersSatchellVolatilityDefinition,
  standardErrorBandsDefinition,
  starcDefinition,
  thermometerDefinition,
  trueRangeDefinition,
  ulcerIndexDefinition,
  williamsVixFixDefinition,
  yangZhangVolatilityDefinition,
];
