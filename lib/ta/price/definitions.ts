import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const PRICE_INDICATORS: readonly IndicatorDefinition[] = [];
