import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const TREND_INDICATORS: readonly IndicatorDefinition[] = [];
