import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const STATISTIC_INDICATORS: readonly IndicatorDefinition[] = [];
