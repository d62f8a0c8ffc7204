import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const CYCLE_INDICATORS: readonly IndicatorDefinition[] = [];
