import { ad } from "@/lib/ta/volume/ad";
import { adosc } from "@/lib/ta/volume/adosc";
import { archerObv } from "@/lib/ta/volume/archer-obv";
import { cmf } from "@/lib/ta/volume/cmf";
import { easeOfMovement } from "@/lib/ta/volume/ease-of-movement";
import { forceIndex } from "@/lib/ta/volume/force-index";
import { klinger } from "@/lib/ta/volume/klinger";
import { marketFacilitationIndex } from "@/lib/ta/volume/market-facilitation-index";
import { mfi } from "@/lib/ta/volume/mfi";
import { obv } from "@/lib/ta/volume/obv";
import { priceVolume, priceVolumeRank } from "@/lib/ta/volume/price-volume";
import { pvo } from "@/lib/ta/volume/pvo";
import { pvt } from "@/lib/ta/volume/pvt";
import { relativeVolume } from "@/lib/ta/volume/relative-volume";
import { relativeVolumeAtTime } from "@/lib/ta/volume/relative-volume-at-time";
import { smoothedObv } from "@/lib/ta/volume/smoothed-obv";
import { timeSegmentedVolume } from "@/lib/ta/volume/time-segmented-volume";
import { tradeVolumeIndex } from "@/lib/ta/volume/trade-volume-index";
import { twiggsMoneyFlow } from "@/lib/ta/volume/twiggs-money-flow";
import { upDownVolumeRatio } from "@/lib/ta/volume/up-down-volume-ratio";
import { cumulativeVolumeDelta, netVolume } from "@/lib/ta/volume/volume-delta";
import { volumeFlowIndicator } from "@/lib/ta/volume/volume-flow-indicator";
import { nvi, pvi } from "@/lib/ta/volume/volume-index";
import { volumeOscillator } from "@/lib/ta/volume/volume-oscillator";
import { volumePriceConfirmation } from "@/lib/ta/volume/volume-price-confirmation";
import { volumeRateOfChange } from "@/lib/ta/volume/volume-rate-of-change";
import { volumeZoneOscillator } from "@/lib/ta/volume/volume-zone-oscillator";
import { anchoredVwap, vwap } from "@/lib/ta/volume/vwap";
import { vwapBands } from "@/lib/ta/volume/vwap-bands";
import { williamsAd } from "@/lib/ta/volume/williams-ad";

/** @data-table */
export const volumeFunctions = {
  ad,
  adosc,
  anchoredVwap,
  archerObv,
  cmf,
  cumulativeVolumeDelta,
  easeOfMovement,
  forceIndex,
  klinger,
  marketFacilitationIndex,
  mfi,
  netVolume,
  nvi,
  obv,
  priceVolume,
  priceVolumeRank,
  pvi,
  pvo,
  pvt,
  relativeVolume,
  relativeVolumeAtTime,
  smoothedObv,
  timeSegmentedVolume,
  tradeVolumeIndex,
  twiggsMoneyFlow,
  upDownVolumeRatio,
  volumeFlowIndicator,
  volumeOscillator,
  volumePriceConfirmation,
  volumeRateOfChange,
  volumeZoneOscillator,
  vwap,
  vwapBands,
  williamsAd,
};
