import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { choice, float, int, length } from "@/lib/ta/core/parameter";
import { priceRange } from "@/lib/ta/profile/profile-bars";
import { PROFILE_BINS, PROFILE_METHODS, VALUE_AREA } from "@/lib/ta/profile/profile-options";
import { VolumeProfileBuilder } from "@/lib/ta/profile/volume-profile-builder";

const OUTPUTS = ["poc", "vah", "val"] as const;
// The range of prices moves with the window, and all bins with it: each bar costs O(length + bins).
const LENGTH_MAX = 200;

type BarColumns = Columns<"open" | "high" | "low" | "close" | "volume">;

/**
 * Developing volume profile: point of control and value area of the last `length` bars, in the unit of the prices.
 * Never made of later bars.
 *
 * Formula: at each bar the levels of `volumeProfile` (bins, ties and value area as there) over the bars
 * [i - length + 1, i]. First value at index `length - 1`. On a price that never moves all three are the price; a
 * window without volume has no value. A window of which a part is no candle (high below low) goes without it.
 * Reference: https://www.tradingview.com/support/solutions/43000502040-volume-profile-indicators-basic-concepts/
 */
export const volumeProfileLines = indicatorFunction({
  name: "volumeProfileLines",
  series: ["open", "high", "low", "close", "volume"],
  parameters: {
    length: length(100, { max: LENGTH_MAX }),
    bins: int("Bins", PROFILE_BINS.default, { min: PROFILE_BINS.min, max: PROFILE_BINS.max }),
    method: choice("Method", "spread", PROFILE_METHODS),
    valueArea: float("Value area", VALUE_AREA.default, {
      min: VALUE_AREA.min,
      max: VALUE_AREA.max,
      step: 0.05,
    }),
  },
  outputs: OUTPUTS,
  firstIndex: ({ length }) => length - 1,
  sparse: OUTPUTS,
  history: ({ length }) => length - 1,
  kernel({ length, bins, method, valueArea }) {
    const builder = new VolumeProfileBuilder({ bins, method }, { low: 0, high: 0 });
    return (inputs: BarColumns, outputs, { origin, from, to }) => {
      for (const name of OUTPUTS) outputs[name].fill(NaN, from, to);
      for (let i = Math.max(from, origin + length - 1); i < to; i++) {
        const start = i - length + 1;
        const range = priceRange(inputs, start, i + 1);
        if (range === null) continue;
        builder.restart(range);
        for (let row = start; row <= i; row++) builder.add(inputs, row);
        const levels = builder.levels(valueArea);
        for (const name of OUTPUTS) outputs[name][i] = levels[name] ?? NaN;
      }
    };
  },
});

export const volumeProfileLinesDefinition = /* @__PURE__ */ defineIndicator(volumeProfileLines, {
  id: "volume-profile-lines",
  name: "Volume profile lines",
  category: "support-resistance",
  summary:
    "Where most was traded in the last bars: the price with the most volume and the area around it that holds 70 % of it.",
  convention:
    "No two libraries agree; volume is spread evenly over each bar's range and the value area is the narrowest one.",
  formula:
    "bins over [lowest low, highest high] of the last length bars; poc = middle of the largest bin; val, vah = ends of the narrowest run of bins with poc that holds ≥ valueArea of the volume",
  reference:
    "https://www.tradingview.com/support/solutions/43000502040-volume-profile-indicators-basic-concepts/",
  repaint: "clean",
  outputs: {
    poc: { label: "POC", pane: "overlay", style: "line" },
    vah: { label: "VAH", pane: "overlay", style: "line" },
    val: { label: "VAL", pane: "overlay", style: "line" },
  },
});
