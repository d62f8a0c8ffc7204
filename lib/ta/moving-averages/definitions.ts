import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { emaDefinition } from "@/lib/ta/moving-averages/ema";
import { smaDefinition } from "@/lib/ta/moving-averages/sma";

/** @data-table */
export const MOVING_AVERAGE_INDICATORS: readonly IndicatorDefinition[] = [emaDefinition, smaDefinition];
