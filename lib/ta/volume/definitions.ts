import type { IndicatorDefinition } from "@/lib/ta/core/definition";
import { adDefinition } from "@/lib/ta/volume/ad";
import { adoscDefinition } from "@/lib/ta/volume/adosc";
import { archerObvDefinition } from "@/lib/ta/volume/archer-obv";
import { cmfDefinition } from "@/lib/ta/volume/cmf";
import { easeOfMovementDefinition } from "@/lib/ta/volume/ease-of-movement";
import { forceIndexDefinition } from "@/lib/ta/volume/force-index";
import { klingerDefinition } from "@/lib/ta/volume/klinger";
import { marketFacilitationIndexDefinition } from "@/lib/ta/volume/market-facilitation-index";
import { mfiDefinition } from "@/lib/ta/volume/mfi";
import { obvDefinition } from "@/lib/ta/volume/obv";
import { priceVolumeDefinition, priceVolumeRankDefinition } from "@/lib/ta/volume/price-volume";
import { pvoDefinition } from "@/lib/ta/volume/pvo";
import { pvtDefinition } from "@/lib/ta/volume/pvt";
import { relativeVolumeDefinition } from "@/lib/ta/volume/relative-volume";
import { relativeVolumeAtTimeDefinition } from "@/lib/ta/volume/relative-volume-at-time";
import { smoothedObvDefinition } from "@/lib/ta/volume/smoothed-obv";
import { timeSegmentedVolumeDefinition } from "@/lib/ta/volume/time-segmented-volume";
import { tradeVolumeIndexDefinition } from "@/lib/ta/volume/trade-volume-index";
import { twiggsMoneyFlowDefinition } from "@/lib/ta/volume/twiggs-money-flow";
import { upDownVolumeRatioDefinition } from "@/lib/ta/volume/up-down-volume-ratio";
import { cumulativeVolumeDeltaDefinition, netVolumeDefinition } from "@/lib/ta/volume/volume-delta";
import { volumeFlowIndicatorDefinition } from "@/lib/ta/volume/volume-flow-indicator";
import { nviDefinition, pviDefinition } from "@/lib/ta/volume/volume-index";
import { volumeOscillatorDefinition } from "@/lib/ta/volume/volume-oscillator";
import { volumePriceConfirmationDefinition } from "@/lib/ta/volume/volume-price-confirmation";
import { volumeRateOfChangeDefinition } from "@/lib/ta/volume/volume-rate-of-change";
import { volumeZoneOscillatorDefinition } from "@/lib/ta/volume/volume-zone-oscillator";
import { anchoredVwapDefinition, vwapDefinition } from "@/lib/ta/volume/vwap";
import { vwapBandsDefinition } from "@/lib/ta/volume/vwap-bands";
import { williamsAdDefinition } from "@/lib/ta/volume/williams-ad";

/** @data-table */
export const VOLUME_INDICATORS: readonly IndicatorDefinition[] = [
  adDefinition,
  adoscDefinition,
  anchoredVwapDefinition,
  archerObvDefinition,
  cmfDefinition,
  cumulativeVolumeDeltaDefinition,
  easeOfMovementDefinition,
  forceIndexDefinition,
  klingerDefinition,
  marketFacilitationIndexDefinition,
  mfiDefinition,
  netVolumeDefinition,
  nviDefinition,
  obvDefinition,
  priceVolumeDefinition,
  priceVolumeRankDefinition,
  pviDefinition,
  pvoDefinition,
  pvtDefinition,
  relativeVolumeDefinition,
  relativeVolumeAtTimeDefinition,
  smoothedObvDefinition,
  timeSegmentedVolumeDefinition,
  tradeVolumeIndexDefinition,
  twiggsMoneyFlowDefinition,
  upDownVolumeRatioDefinition,
  volumeFlowIndicatorDefinition,
  volumeOscillatorDefinition,
  volumePriceConfirmationDefinition,
  volumeRateOfChangeDefinition,
  volumeZoneOscillatorDefinition,
  vwapBandsDefinition,
  vwapDefinition,
  williamsAdDefinition,
];
