import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Elder ray, in the unit of the prices: how far the bar reaches above and below the average of the closes.
 *
 * Formula: `bull = high - ema(close)`, `bear = low - ema(close)`, the average seeded with the mean of the first
 * `length` closes. First values at index `length - 1`.
 * Reference: Skender ElderRay, https://dotnet.stockindicators.dev/indicators/ElderRay/
 */
export const elderRay = indicatorFunction({
  name: "elderRay",
  series: ["high", "low", "close"],
  parameters: { length: length(13) },
  outputs: ["bull", "bear"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = emaNode(memory, length);
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { bull, bear }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const c = close[i] ?? NaN;
        if (i === origin) run.base = c;
        const level = average.next(c - run.base);
        bull[i] = (high[i] ?? NaN) - run.base - level;
        bear[i] = (low[i] ?? NaN) - run.base - level;
      }
    };
  },
});

export const elderRayDefinition = /* @__PURE__ */ defineIndicator(elderRay, {
  id: "elder-ray",
  name: "Elder ray",
  category: "momentum",
  summary: "How far buyers pushed the high above the average price, and sellers the low below it.",
  convention: "Exponential average of closes seeded with a mean (Skender).",
  formula: "bull = high - ema(close, length); bear = low - ema(close, length)",
  reference: "https://dotnet.stockindicators.dev/indicators/ElderRay/",
  repaint: "clean",
  outputs: {
    bull: { label: "Bull power", pane: "separate", style: "histogram" },
    bear: { label: "Bear power", pane: "separate", style: "histogram" },
  },
});
