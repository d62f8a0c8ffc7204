import { type ProfileBars, priceRange } from "@/lib/ta/profile/profile-bars";
import type { ProfileOptions } from "@/lib/ta/profile/profile-options";
import type { VolumeProfile } from "@/lib/ta/profile/profile-summary";
import { VolumeProfileBuilder } from "@/lib/ta/profile/volume-profile-builder";

const NOTHING: Omit<VolumeProfile, "skippedBars"> = {
  bins: [],
  poc: null,
  vah: null,
  val: null,
  totalVolume: 0,
  valueAreaVolume: 0,
  tpo: { counts: [], poc: null, vah: null, val: null, totalCount: 0, valueAreaCount: 0 },
};

/**
 * Volume profile and market profile of the bars `[from, to)`: how much was traded, and how many bars there were, at
 * which price. Prices and volumes are in the bars' units. O(bars + bins).
 *
 * The range from the lowest low to the highest high is cut into `bins` of equal width, `[low, high)`, the last one
 * closed. `spread` deals a bar's volume out evenly over its high–low, `close` puts it into the bin of its close. A
 * bar that closed at its open or above is `buy`, else `sell`; the bars do not say who really bought. Ties are in
 * `valueAreaOf`. Bars that are no candle (`isProfileBar`) are left out and counted. A market that never moved is
 * one bin without width; without volume the levels are null; without bars there are no bins.
 *
 * There is no agreed definition; this one keeps the sum: Σ bins = Σ volume.
 * Reference: https://www.tradingview.com/support/solutions/43000502040-volume-profile-indicators-basic-concepts/
 * @throws RangeError when `bins` is not a whole number of 1 or more.
 */
export function volumeProfile(
  bars: ProfileBars,
  { bins, method, valueArea }: ProfileOptions,
  from = 0,
  to = bars.close.length,
): VolumeProfile {
  const range = priceRange(bars, from, to);
  if (range === null) return { ...NOTHING, skippedBars: Math.max(0, to - from) };
  const builder = new VolumeProfileBuilder({ bins, method }, range);
  for (let row = from; row < to; row++) builder.add(bars, row);
  return builder.profile(valueArea);
}
