import { type ValueArea, valueAreaOf } from "@/lib/ta/profile/value-area";

export interface ProfileBin {
  low: number;
  high: number;
  /** Middle of the bin. */
  price: number;
  /** `buy + sell`, in the unit of the bars' volume. */
  volume: number;
  /** Volume of bars that closed at their open or above. */
  buy: number;
  /** Volume of bars that closed below their open. */
  sell: number;
}

/** Prices; null when nothing was counted. */
export interface ProfileLevels {
  /** Point of control: the middle of the largest bin. */
  poc: number | null;
  /** Upper edge of the value area. */
  vah: number | null;
  /** Lower edge of the value area. */
  val: number | null;
}

/** The market profile: bars (time-price opportunities) in place of volume. */
export interface MarketProfile extends ProfileLevels {
  /** Bars whose high–low touched each bin. */
  counts: number[];
  totalCount: number;
  valueAreaCount: number;
}

export interface VolumeProfile extends ProfileLevels {
  /** Lowest price first. */
  bins: ProfileBin[];
  totalVolume: number;
  valueAreaVolume: number;
  tpo: MarketProfile;
  /** Bars that were left out: gaps, and what is no candle (`isProfileBar`). */
  skippedBars: number;
}

/** What the bins hold, lowest price first. */
export interface BinAmounts {
  /** `buy + sell`. */
  volumes: Float64Array;
  buy: Float64Array;
  sell: Float64Array;
  touches: Float64Array;
  /** Volume of all bars, summed without the rounding of their parts. */
  total: number;
}

type Edge = (bin: number) => number;

/** Bins, levels and totals of a profile; `edge` tells the lower edge of a bin, `share` is that of the value area. */
export function summariseProfile(
  { volumes, buy, sell, touches, total }: BinAmounts,
  edge: Edge,
  share: number,
): Omit<VolumeProfile, "skippedBars"> {
  const area = valueAreaOf(volumes, share);
  const timeArea = valueAreaOf(touches, share);
  const bins = Array.from(volumes, (volume, bin) => {
    const [low, high] = [edge(bin), edge(bin + 1)];
    return { low, high, price: (low + high) / 2, volume, buy: buy[bin] ?? NaN, sell: sell[bin] ?? NaN };
  });
  return {
    bins,
    ...levelsOf(area, edge),
    totalVolume: total,
    valueAreaVolume: Math.min(area?.amount ?? 0, total),
    tpo: {
      counts: Array.from(touches),
      ...levelsOf(timeArea, edge),
      totalCount: touches.reduce((sum, count) => sum + count, 0),
      valueAreaCount: timeArea?.amount ?? 0,
    },
  };
}

/** Point of control and value area as prices. */
export function levelsOf(area: ValueArea | null, edge: Edge): ProfileLevels {
  if (area === null) return { poc: null, vah: null, val: null };
  return {
    poc: (edge(area.poc) + edge(area.poc + 1)) / 2,
    vah: edge(area.last + 1),
    val: edge(area.first),
  };
}
