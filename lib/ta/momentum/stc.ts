import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/** Bars of the simple average that smooths the stochastic. */
const SMOOTHING = 3;

/**
 * Schaff trend cycle, 0 to 100.
 *
 * Formula: `macd = ema(fast) - ema(slow)`, each seeded with the mean of its own first values; `k` is the place of
 * `macd` in its range of the last `cycle` bars, 0 to 100; `stc = sma(k, 3)`. First value at index
 * `max(fast, slow) + cycle`. A range of 0 gives `k = 0`.
 * Reference: Skender STC, https://dotnet.stockindicators.dev/indicators/Stc/
 */
export const stc = indicatorFunction({
  name: "stc",
  series: ["values"],
  parameters: {
    cycle: length(10, { label: "Cycle length" }),
    fast: length(23, { label: "Fast length" }),
    slow: length(50, { label: "Slow length" }),
  },
  outputs: ["stc"],
  firstIndex: ({ cycle, fast, slow }) => Math.max(fast, slow) + cycle + SMOOTHING - 3,
  kernel({ cycle, fast, slow }, memory) {
    const base = new AboveFirst(memory);
    const fastAverage = emaNode(memory, fast);
    const slowAverage = emaNode(memory, slow);
    const position = new RangePosition(memory, cycle);
    const places = new BlockSum(memory, SMOOTHING);
    return ({ values }, { stc }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const macd = fastAverage.next(above) - slowAverage.next(above);
        stc[i] = places.next(position.next(macd, macd, macd)) / SMOOTHING;
      }
    };
  },
});

export const stcDefinition = /* @__PURE__ */ defineIndicator(stc, {
  id: "stc",
  name: "Schaff trend cycle",
  category: "momentum",
  summary: "Where MACD stands in its own recent range: turns earlier than MACD and swings from 0 to 100.",
  convention: "One stochastic of MACD smoothed by a simple average of 3 (Skender), not Schaff's second pass.",
  formula:
    "macd = ema(fast) - ema(slow); k = 100·(macd - lowest(macd, cycle))/(highest - lowest); stc = sma(k, 3)",
  reference: "https://dotnet.stockindicators.dev/indicators/Stc/",
  repaint: "clean",
  outputs: { stc: { label: "STC", pane: "separate", style: "line" } },
});
