import { avgprice, medprice, typprice, wclprice } from "@/lib/ta/price/bar-average";
import { candleParts } from "@/lib/ta/price/candle-parts";
import { cumulativeAverage } from "@/lib/ta/price/cumulative-average";
import { drawdown } from "@/lib/ta/price/drawdown";
import { heikinAshi } from "@/lib/ta/price/heikin-ashi";
import { ibs } from "@/lib/ta/price/ibs";
import { midpoint, midprice } from "@/lib/ta/price/midpoint";
import { logReturn, percentReturn } from "@/lib/ta/price/returns";

/** @data-table */
export const priceFunctions = {
  avgprice,
  candleParts,
  cumulativeAverage,
  drawdown,
  heikinAshi,
  ibs,
  logReturn,
  medprice,
  midpoint,
  midprice,
  percentReturn,
  typprice,
  wclprice,
};
