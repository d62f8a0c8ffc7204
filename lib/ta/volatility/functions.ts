import { aberration } from "@/lib/ta/volatility/aberration";
import { atr } from "@/lib/ta/volatility/atr";
import { averageDailyRange } from "@/lib/ta/volatility/average-daily-range";
import { bollinger } from "@/lib/ta/volatility/bollinger";
import { holtWinterChannel } from "@/lib/ta/volatility/holt-winter-channel";
import { interquartileRange } from "@/lib/ta/volatility/interquartile-range";
import { priceDistance } from "@/lib/ta/volatility/price-distance";
import {
  garmanKlassVolatility,
  parkinsonVolatility,
  rogersSatchellVolatility,
  yangZhangVolatility,
} from "@/lib/ta/volatility/range-volatility";
import { relativeVolatilityIndex } from "@/lib/ta/volatility/relative-volatility-index";
import { thermometer } from "@/lib/ta/volatility/thermometer";
import { ulcerIndex } from "@/lib/ta/volatility/ulcer-index";
import { williamsVixFix } from "@/lib/ta/volatility/williams-vix-fix";

/** @data-table */
export const volatilityFunctions = {
  aberration,
  atr,
  averageDailyRange,
  bollinger,
  garmanKlassVolatility,
  holtWinterChannel,
  interquartileRange,
  parkinsonVolatility,
  priceDistance,
  relativeVolatilityIndex,
  rogersSatchellVolatility,
  thermometer,
  ulcerIndex,
  williamsVixFix,
  yangZhangVolatility,
};
