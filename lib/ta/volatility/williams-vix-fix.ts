import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest } from "@/lib/ta/nodes/window-extreme";

/**
 * VIX fix of Larry Williams, in percent: how far the low is below the highest close, a measure of fear.
 *
 * Formula: `wvf = 100·(highest(close, length) - low) / highest(close, length)`. First value at index `length - 1`.
 * 0 where the highest close is 0.
 * Reference: https://www.prorealcode.com/prorealtime-indicators/williams-vix-fix/
 */
export const williamsVixFix = indicatorFunction({
  name: "williamsVixFix",
  series: ["low", "close"],
  parameters: { length: length(22) },
  outputs: ["wvf"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const closes = new WindowHighest(memory, length);
    return ({ low, close }, { wvf }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const highest = closes.next(close[i] ?? NaN);
        wvf[i] = highest === 0 ? 0 : 100 * ((highest - (low[i] ?? NaN)) / highest);
      }
    };
  },
});

export const williamsVixFixDefinition = /* @__PURE__ */ defineIndicator(williamsVixFix, {
  id: "williams-vix-fix",
  name: "Williams VIX fix",
  category: "volatility",
  summary:
    "How far the low has fallen below the highest recent close, in percent: spikes mark panic and bottoms.",
  convention: "Williams' own formula, without the bands that some scripts put around it.",
  formula: "wvf = 100·(highest(close, length) - low) / highest(close, length)",
  reference: "https://www.prorealcode.com/prorealtime-indicators/williams-vix-fix/",
  repaint: "clean",
  outputs: { wvf: { label: "WVF", pane: "separate", style: "histogram" } },
});
