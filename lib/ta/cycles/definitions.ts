import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { autocorrelationPeriodogramDefinition } from "@/lib/ta/cycles/autocorrelation-periodogram";
import { cyberCycleDefinition } from "@/lib/ta/cycles/cyber-cycle";
import { detrendedSyntheticPriceDefinition } from "@/lib/ta/cycles/detrended-synthetic-price";
import { evenBetterSinewaveDefinition } from "@/lib/ta/cycles/even-better-sinewave";
import { htDcPeriodDefinition } from "@/lib/ta/cycles/ht-dc-period";
import { htDcPhaseDefinition } from "@/lib/ta/cycles/ht-dc-phase";
import { htPhasorDefinition } from "@/lib/ta/cycles/ht-phasor";
import { htSineDefinition } from "@/lib/ta/cycles/ht-sine";
import { htTrendModeDefinition } from "@/lib/ta/cycles/ht-trend-mode";
import { htTrendlineDefinition } from "@/lib/ta/cycles/ht-trendline";
import { mesaSineWaveDefinition } from "@/lib/ta/cycles/mesa-sine-wave";
import { roofingFilterDefinition } from "@/lib/ta/cycles/roofing-filter";

/** @data-table */
export const CYCLE_INDICATORS: readonly IndicatorDefinition[] = [
  autocorrelationPeriodogramDefinition,
  cyberCycleDefinition,
  detrendedSyntheticPriceDefinition,
  evenBetterSinewaveDefinition,
  htDcPeriodDefinition,
  htDcPhaseDefinition,
  htPhasorDefinition,
  htSineDefinition,
  htTrendModeDefinition,
  htTrendlineDefinition,
  mesaSineWaveDefinition,
  roofingFilterDefinition,
];
