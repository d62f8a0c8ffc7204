import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const CANDLE_INDICATORS: readonly IndicatorDefinition[] = [];
