import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";

/**
 * Accumulation/distribution of Williams, in the unit of the prices: it reads no volume.
 *
 * Formula: `wad[i] = wad[i - 1] + close[i] - min(close[i - 1], low[i])` where the close rose,
 * `wad[i - 1] + close[i] - max(close[i - 1], high[i])` where it fell, unchanged where it did neither. First value
 * at index 1, from 0; its level depends on where the series begins. The sum is compensated: it does not drift.
 * Reference: Tulip Indicators wad, https://tulipindicators.org/wad
 */
export const williamsAd = indicatorFunction({
  name: "williamsAd",
  series: ["high", "low", "close"],
  parameters: {},
  outputs: ["wad"],
  firstIndex: () => 1,
  kernel(_, memory) {
    const sum = new CompensatedSum(memory);
    const last = memory.track({ close: NaN });
    return ({ high, low, close }, { wad }, { from, to }) => {
      for (let i = from; i < to; i++) {
        wad[i] = sum.next(stepOf(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, last.close));
        last.close = close[i] ?? NaN;
      }
    };
  },
});

function stepOf(high: number, low: number, close: number, previous: number): number {
  if (close > previous) return close - Math.min(previous, low);
  return close < previous ? close - Math.max(previous, high) : close - previous;
}

export const williamsAdDefinition = /* @__PURE__ */ defineIndicator(williamsAd, {
  id: "williams-ad",
  name: "Williams accumulation/distribution",
  category: "volume",
  summary: "A running sum of how far closes stand from the true low on rises and the true high on falls.",
  convention: "Williams' line of prices without volume, from 0 at bar 1 (Tulip).",
  formula:
    "wad[i] = wad[i-1] + close - min(close[i-1], low) where the close rose, close - max(close[i-1], high) where it fell",
  reference: "https://tulipindicators.org/wad",
  repaint: "clean",
  outputs: { wad: { label: "WAD", pane: "separate", style: "line" } },
});
