import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { aberrationDefinition } from "@/lib/ta/volatility/aberration";
import { atrDefinition } from "@/lib/ta/volatility/atr";
import { averageDailyRangeDefinition } from "@/lib/ta/volatility/average-daily-range";
import { bollingerDefinition } from "@/lib/ta/volatility/bollinger";
import { holtWinterChannelDefinition } from "@/lib/ta/volatility/holt-winter-channel";
import { interquartileRangeDefinition } from "@/lib/ta/volatility/interquartile-range";
import { priceDistanceDefinition } from "@/lib/ta/volatility/price-distance";
import {
  garmanKlassVolatilityDefinition,
  parkinsonVolatilityDefinition,
  rogersSatchellVolatilityDefinition,
  yangZhangVolatilityDefinition,
} from "@/lib/ta/volatility/range-volatility";
import { relativeVolatilityIndexDefinition } from "@/lib/ta/volatility/relative-volatility-index";
import { thermometerDefinition } from "@/lib/ta/volatility/thermometer";
import { ulcerIndexDefinition } from "@/lib/ta/volatility/ulcer-index";
import { williamsVixFixDefinition } from "@/lib/ta/volatility/williams-vix-fix";

/** @data-table */
export const VOLATILITY_INDICATORS: readonly IndicatorDefinition[] = [
  aberrationDefinition,
  atrDefinition,
  averageDailyRangeDefinition,
  bollingerDefinition,
  garmanKlassVolatilityDefinition,
  holtWinterChannelDefinition,
  interquartileRangeDefinition,
  parkinsonVolatilityDefinition,
  priceDistanceDefinition,
  relativeVolatilityIndexDefinition,
  rogersSatchellVolatilityDefinition,
  thermometerDefinition,
  ulcerIndexDefinition,
  williamsVixFixDefinition,
  yangZhangVolatilityDefinition,
];
