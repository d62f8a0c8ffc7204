import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { macdDefinition } from "@/lib/ta/momentum/macd";
import { rsiDefinition } from "@/lib/ta/momentum/rsi";

/** @data-table */
export const MOMENTUM_INDICATORS: readonly IndicatorDefinition[] = [macdDefinition, rsiDefinition];
