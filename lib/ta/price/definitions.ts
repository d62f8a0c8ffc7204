import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import {
  avgpriceDefinition,
  medpriceDefinition,
  typpriceDefinition,
  wclpriceDefinition,
} from "@/lib/ta/price/bar-average";
import { candlePartsDefinition } from "@/lib/ta/price/candle-parts";
import { cumulativeAverageDefinition } from "@/lib/ta/price/cumulative-average";
import { drawdownDefinition } from "@/lib/ta/price/drawdown";
import { heikinAshiDefinition } from "@/lib/ta/price/heikin-ashi";
import { ibsDefinition } from "@/lib/ta/price/ibs";
import { midpointDefinition, midpriceDefinition } from "@/lib/ta/price/midpoint";
import { logReturnDefinition, percentReturnDefinition } from "@/lib/ta/price/returns";

/** @data-table */
export const PRICE_INDICATORS: readonly IndicatorDefinition[] = [
  avgpriceDefinition,
  candlePartsDefinition,
  cumulativeAverageDefinition,
  drawdownDefinition,
  heikinAshiDefinition,
  ibsDefinition,
  logReturnDefinition,
  medpriceDefinition,
  midpointDefinition,
  midpriceDefinition,
  percentReturnDefinition,
  typpriceDefinition,
  wclpriceDefinition,
];
