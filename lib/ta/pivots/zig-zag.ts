import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { drawLine } from "@/lib/ta/pivots/draw-line";
import { ZIG_ZAG_PARAMETERS, zigZagOf } from "@/lib/ta/pivots/zig-zag-turns";

/**
 * Zigzag, in the unit of the prices: straight lines between the turning points of moves of at least
 * `percent`. The line behind the last confirmed turning point runs to the last bar and is redrawn with every
 * bar.
 *
 * Formula: a leg ends at its furthest price once the price has come back from there by `percent` of it;
 * prices are closes, or highs for the tops and lows for the bottoms. Nothing is drawn before the first
 * confirmed turning point, index 1 at the earliest. A price that never moves has no legs. Reversals are
 * measured from the size of the price, so they mean little where it is near zero.
 * Reference: Skender zigzag, https://dotnet.stockindicators.dev/indicators/ZigZag/
 */
export const zigZag = indicatorFunction({
  name: "zigZag",
  series: ["high", "low", "close"],
  parameters: ZIG_ZAG_PARAMETERS,
  outputs: ["zigZag"],
  firstIndex: () => 1,
  sparse: ["zigZag"],
  run(inputs, { percent, base }, { zigZag }, { from, to }) {
    const high = base === "close" ? inputs.close : inputs.high;
    const low = base === "close" ? inputs.close : inputs.low;
    zigZag.fill(NaN, from, to);
    const { turns } = zigZagOf({ high, low, from, to, reversal: percent / 100 });
    let [last] = turns;
    if (last === undefined) return;
    for (const turn of turns.slice(1)) {
      drawLine(zigZag, last, turn);
      last = turn;
    }
    drawLine(zigZag, last, { bar: to - 1, price: (last.isHigh ? low : high)[to - 1] ?? NaN });
  },
});

export const zigZagDefinition = /* @__PURE__ */ defineIndicator(zigZag, {
  id: "zig-zag",
  name: "ZigZag",
  category: "support-resistance",
  summary:
    "Joins the turning points of moves larger than a percentage; the last leg is redrawn with every bar.",
  convention: "The last leg runs to the last bar, the first one is not drawn (Skender).",
  formula:
    "a leg ends at its extreme e once the price has come back by percent/100·|e|; lines join the extremes",
  reference: "https://dotnet.stockindicators.dev/indicators/ZigZag/",
  repaint: "repaints-last-bars",
  outputs: { zigZag: { label: "ZigZag", pane: "overlay", style: "line" } },
});
