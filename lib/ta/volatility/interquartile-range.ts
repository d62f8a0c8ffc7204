import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowQuantile } from "@/lib/ta/nodes/window-quantile";

/**
 * Interquartile range, in the unit of the values: how wide the middle half of a window is. One outlier does not
 * move it.
 *
 * Formula: third less first quartile of the last `length` values, each interpolated between neighbours in order at
 * the ranks `0.25·(length - 1)` and `0.75·(length - 1)`. First value at index `length - 1`. 0 on a market that does
 * not move.
 * Reference: https://en.wikipedia.org/wiki/Interquartile_range
 */
export const interquartileRange = indicatorFunction({
  name: "interquartileRange",
  series: ["values"],
  parameters: { length: length(13) },
  outputs: ["iqr"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const first = new WindowQuantile(memory, length, 0.25);
    const third = new WindowQuantile(memory, length, 0.75);
    return ({ values }, { iqr }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        iqr[i] = third.next(value) - first.next(value);
      }
    };
  },
});

export const interquartileRangeDefinition = /* @__PURE__ */ defineIndicator(interquartileRange, {
  id: "interquartile-range",
  name: "Interquartile range",
  category: "volatility",
  summary:
    "The width of the middle half of recent prices: a measure of spread that single spikes do not move.",
  convention: "Quartiles interpolated linearly between neighbours (R type 7, the default of NumPy).",
  formula: "iqr = q(0.75) - q(0.25); q(p) = value at rank p·(length - 1) of the sorted window",
  reference: "https://en.wikipedia.org/wiki/Interquartile_range",
  repaint: "clean",
  outputs: { iqr: { label: "IQR", pane: "separate", style: "line" } },
});
