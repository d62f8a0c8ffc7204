import { CANDLE_INDICATORS } from "@/lib/ta/candles/definitions";
import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { CYCLE_INDICATORS } from "@/lib/ta/cycles/definitions";
import { MOMENTUM_INDICATORS } from "@/lib/ta/momentum/definitions";
import { MOVING_AVERAGE_INDICATORS } from "@/lib/ta/moving-averages/definitions";
import { PIVOT_INDICATORS } from "@/lib/ta/pivots/definitions";
import { PRICE_INDICATORS } from "@/lib/ta/price/definitions";
import { STATISTIC_INDICATORS } from "@/lib/ta/statistics/definitions";
import { TREND_INDICATORS } from "@/lib/ta/trend/definitions";
import { VOLATILITY_INDICATORS } from "@/lib/ta/volatility/definitions";
import { VOLUME_INDICATORS } from "@/lib/ta/volume/definitions";

/** Every built-in indicator, ordered by id. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  ...PRICE_INDICATORS,
  ...MOVING_AVERAGE_INDICATORS,
  ...TREND_INDICATORS,
  ...MOMENTUM_INDICATORS,
  ...VOLATILITY_INDICATORS,
  ...VOLUME_INDICATORS,
  ...CYCLE_INDICATORS,
  ...STATISTIC_INDICATORS,
  ...PIVOT_INDICATORS,
  ...CANDLE_INDICATORS,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const byId: ReadonlyMap<string, IndicatorDefinition> = new Map(INDICATORS.map((entry) => [entry.id, entry]));

/** The built-in with this id, or `undefined` when there is none. */
export function findIndicator(id: string): IndicatorDefinition | undefined {
  return byId.get(id);
}
