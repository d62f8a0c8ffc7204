import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WeightedAverage } from "@/lib/ta/nodes/weighted-average";

/**
 * Moving average of Hull, in the unit of the values: nearly without lag, and it overshoots at turns.
 *
 * Formula: `hma = wma(2·wma(v, half) - wma(v, length), root)` with `half = length / 2` and `root = √length`, both
 * rounded down. First value at index `length + root - 2`.
 * Reference: Skender HMA, https://dotnet.stockindicators.dev/indicators/Hma/
 */
export const hma = indicatorFunction({
  name: "hma",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["hma"],
  firstIndex: ({ length }) => length + rootOf(length) - 2,
  kernel({ length }, memory) {
    const half = new WeightedAverage(memory, Math.floor(length / 2));
    const whole = new WeightedAverage(memory, length);
    const smooth = new WeightedAverage(memory, rootOf(length));
    // The averages are those of `value - base`: twice one less another keeps its digits then.
    const run = memory.track({ base: NaN });
    return ({ values }, { hma }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const quick = half.next(above);
        hma[i] = run.base + smooth.next(2 * quick - whole.next(above));
      }
    };
  },
});

function rootOf(length: number): number {
  return Math.floor(Math.sqrt(length));
}

export const hmaDefinition = /* @__PURE__ */ defineIndicator(hma, {
  id: "hma",
  name: "Hull moving average",
  category: "moving-average",
  summary: "A weighted average with its lag taken out and smoothed again: turns almost with the price.",
  convention: "Half the length and its root are rounded down (Skender, Tulip).",
  formula: "hma = wma(2·wma(v, floor(length/2)) - wma(v, length), floor(√length))",
  reference: "https://dotnet.stockindicators.dev/indicators/Hma/",
  repaint: "clean",
  outputs: { hma: { label: "HMA", pane: "overlay", style: "line" } },
});
