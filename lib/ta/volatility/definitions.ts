import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { atrDefinition } from "@/lib/ta/volatility/atr";

/** @data-table */
export const VOLATILITY_INDICATORS: readonly IndicatorDefinition[] = [atrDefinition];
