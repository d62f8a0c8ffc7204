import { atrDefinition } from "@/lib/ta/atr";
import type { IndicatorDefinition } from "@/lib/ta/definition";
import { emaDefinition } from "@/lib/ta/ema";
import { macdDefinition } from "@/lib/ta/macd";
import { rsiDefinition } from "@/lib/ta/rsi";
import { smaDefinition } from "@/lib/ta/sma";

/** Every built-in indicator, ordered by id. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  atrDefinition,
  emaDefinition,
  macdDefinition,
  rsiDefinition,
  smaDefinition,
];

const byId: ReadonlyMap<string, IndicatorDefinition> = new Map(INDICATORS.map((entry) => [entry.id, entry]));

/** The built-in with this id, or `undefined` when there is none. */
export function findIndicator(id: string): IndicatorDefinition | undefined {
  return byId.get(id);
}
