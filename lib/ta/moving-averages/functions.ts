import { ema } from "@/lib/ta/moving-averages/ema";
import { sma } from "@/lib/ta/moving-averages/sma";

/** @data-table */
export const movingAverageFunctions = { ema, sma };
