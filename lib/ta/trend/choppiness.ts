import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * Choppiness index, 0 (a straight run) to 100 (all to and fro).
 *
 * Formula: `choppiness = 100·ln(Σtr / (highest - lowest)) / ln(length)` over the last `length` bars, where
 * `tr` is the true range and highest and lowest are those of the true highs `max(high[i], close[i - 1])` and
 * true lows `min(low[i], close[i - 1])`. First value at index `length`.
 * A window in which nothing moved has no value, as in Skender.
 * Reference: Skender Choppiness Index, https://dotnet.stockindicators.dev/indicators/Chop/
 */
export const choppiness = indicatorFunction({
  name: "choppiness",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["choppiness"],
  firstIndex: ({ length }) => length,
  sparse: ["choppiness"],
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const travel = new WindowSum(memory, length);
    const last = memory.track({ close: NaN });
    const factor = 100 / Math.log(length);
    return ({ high, low, close }, { choppiness }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = Math.max(high[i] ?? NaN, last.close);
        const bottom = Math.min(low[i] ?? NaN, last.close);
        last.close = close[i] ?? NaN;
        const spread = highest.next(top) - lowest.next(bottom);
        const way = travel.next(top - bottom);
        choppiness[i] = spread === 0 ? NaN : factor * Math.log(way / spread);
      }
    };
  },
});

export const choppinessDefinition = /* @__PURE__ */ defineIndicator(choppiness, {
  id: "choppiness",
  name: "Choppiness index",
  category: "trend",
  summary: "How much of the market's travel led nowhere, from 0 to 100: low in a trend, high in a range.",
  convention: "True highs and true lows over `length` bars, no value while nothing moves (Skender).",
  formula: "choppiness = 100·ln(Σtr / (highest true high - lowest true low)) / ln(length)",
  reference: "https://dotnet.stockindicators.dev/indicators/Chop/",
  repaint: "clean",
  outputs: { choppiness: { label: "Choppiness", pane: "separate", style: "line" } },
});
