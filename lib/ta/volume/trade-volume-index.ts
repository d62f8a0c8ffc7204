import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";

/**
 * Trade volume index, in units of volume: volume added while the price last moved up, taken off while it last moved
 * down, where small moves do not count.
 *
 * Formula: `tvi[i] = tvi[i - 1] ± volume[i]`; the sign turns to plus where `values[i] - values[i - 1]` is above
 * `tick`, to minus where it is below `-tick`, and is kept else. First value at index 0, with 0; nothing is added
 * before the first such move. Its level depends on where the series begins. The sum is compensated: it does not
 * drift.
 * Reference: https://www.investopedia.com/ask/answers/051915/what-trade-volume-index-tvi-formula-and-how-it-calculated.asp
 */
export const tradeVolumeIndex = indicatorFunction({
  name: "tradeVolumeIndex",
  series: ["values", "volume"],
  parameters: { tick: float("Least move", 0.5, { min: 0, max: 1e6 }) },
  outputs: ["tvi"],
  firstIndex: () => 0,
  kernel({ tick }, memory) {
    const sum = new CompensatedSum(memory);
    const last = memory.track({ value: NaN, direction: 0 });
    return ({ values, volume }, { tvi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - last.value;
        last.value = value;
        if (Math.abs(change) > tick) last.direction = Math.sign(change);
        tvi[i] = sum.next(last.direction * (volume[i] ?? NaN));
      }
    };
  },
});

export const tradeVolumeIndexDefinition = /* @__PURE__ */ defineIndicator(tradeVolumeIndex, {
  id: "trade-volume-index",
  name: "Trade volume index",
  category: "volume",
  summary:
    "A running sum of volume by the direction of the last real move: accumulation up, distribution down.",
  convention: "Moves within the least one keep the last direction; the sum begins at 0 with the first bar.",
  formula: "tvi[i] = tvi[i-1] + direction·volume[i]; direction = sign of the last change beyond ±tick",
  reference:
    "https://www.investopedia.com/ask/answers/051915/what-trade-volume-index-tvi-formula-and-how-it-calculated.asp",
  repaint: "clean",
  outputs: { tvi: { label: "TVI", pane: "separate", style: "line" } },
});
