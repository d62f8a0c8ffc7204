import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Trend intensity index of M. H. Pee, 0 to 100: which share of the recent distances from an average lies above it.
 *
 * Formula: with `m = sma(v, length)` of the present bar, `up` and `down` the sums of `v - m` above and of `m - v`
 * below it over the last `window` values, `trendIntensity = 100·up / (up + down)`. First value where both windows
 * are full: index `max(length, window) - 1`.
 * A window whose values all lie on the average has no side and gives 50.
 * Reference: M. H. Pee, "Trend Intensity Index", Stocks & Commodities, June 2002,
 * https://user42.tuxfamily.org/chart/manual/Trend-Intensity-Index.html
 */
export const trendIntensity = indicatorFunction({
  name: "trendIntensity",
  series: ["values"],
  parameters: { length: length(60), window: length(30, { label: "Window" }) },
  outputs: ["trendIntensity"],
  firstIndex: ({ length, window }) => Math.max(length, window) - 1,
  kernel({ length, window }, memory) {
    const moments = new WindowMoments(memory, length);
    const recent = new OrderedWindow(memory, window);
    return ({ values }, { trendIntensity }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        moments.next(value);
        const mean = recent.next(value);
        const isFull = i - origin >= Math.max(length, window) - 1;
        trendIntensity[i] = isFull
          ? share(recent.sumOfDistances(moments.mean), window * (mean - moments.mean))
          : NaN;
      }
    };
  },
});

/** The upper part of the distances in percent, from their sum and their sum with signs. */
function share(distances: number, net: number): number {
  if (distances === 0) return 50;
  return Math.min(Math.max(50 + (50 * net) / distances, 0), 100);
}

export const trendIntensityDefinition = /* @__PURE__ */ defineIndicator(trendIntensity, {
  id: "trend-intensity",
  name: "Trend intensity index",
  category: "trend",
  summary: "How one-sidedly the price has kept to its average: above 80 an uptrend, below 20 a downtrend.",
  convention: "Distances are taken from the average of the present bar (Pee), not each from that of its own.",
  formula:
    "d = v - m over the last window values, m = sma(v, length) now; trendIntensity = 100·Σmax(d, 0) / Σ|d|",
  reference: "https://user42.tuxfamily.org/chart/manual/Trend-Intensity-Index.html",
  repaint: "clean",
  outputs: { trendIntensity: { label: "TII", pane: "separate", style: "line" } },
});
