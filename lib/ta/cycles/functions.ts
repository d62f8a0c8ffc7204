import { autocorrelationPeriodogram } from "@/lib/ta/cycles/autocorrelation-periodogram";
import { cyberCycle } from "@/lib/ta/cycles/cyber-cycle";
import { detrendedSyntheticPrice } from "@/lib/ta/cycles/detrended-synthetic-price";
import { evenBetterSinewave } from "@/lib/ta/cycles/even-better-sinewave";
import { htDcPeriod } from "@/lib/ta/cycles/ht-dc-period";
import { htDcPhase } from "@/lib/ta/cycles/ht-dc-phase";
import { htPhasor } from "@/lib/ta/cycles/ht-phasor";
import { htSine } from "@/lib/ta/cycles/ht-sine";
import { htTrendMode } from "@/lib/ta/cycles/ht-trend-mode";
import { htTrendline } from "@/lib/ta/cycles/ht-trendline";
import { mesaSineWave } from "@/lib/ta/cycles/mesa-sine-wave";
import { roofingFilter } from "@/lib/ta/cycles/roofing-filter";

/** @data-table */
export const cycleFunctions = {
  autocorrelationPeriodogram,
  cyberCycle,
  detrendedSyntheticPrice,
  evenBetterSinewave,
  htDcPeriod,
  htDcPhase,
  htPhasor,
  htSine,
  htTrendMode,
  htTrendline,
  mesaSineWave,
  roofingFilter,
};
