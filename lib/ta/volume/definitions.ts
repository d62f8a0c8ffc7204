import type { IndicatorDefinition } from "@/lib/ta/core/definition";

/** @data-table */
export const VOLUME_INDICATORS: readonly IndicatorDefinition[] = [];
