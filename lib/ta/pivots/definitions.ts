import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const PIVOT_INDICATORS: readonly IndicatorDefinition[] = [];
