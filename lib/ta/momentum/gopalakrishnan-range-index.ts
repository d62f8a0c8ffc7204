import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Gopalakrishnan range index, a ratio of logarithms of prices in their unit.
 *
 * Formula: `gapo = ln(hh - ll) / ln(length)` with the highest high and the lowest low of the last `length` bars.
 * First value at index `length - 1`. A window without any range has no value.
 * Reference: https://docs.rs/vector-ta/0.1.8/src/vector_ta/indicators/gopalakrishnan_range_index.rs.html
 */
export const gopalakrishnanRangeIndex = indicatorFunction({
  name: "gopalakrishnanRangeIndex",
  series: ["high", "low"],
  parameters: { length: length(5, { min: 2 }) },
  outputs: ["gopalakrishnanRangeIndex"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["gopalakrishnanRangeIndex"],
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const scale = Math.log(length);
    return ({ high, low }, { gopalakrishnanRangeIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = highest.next(high[i] ?? NaN) - lowest.next(low[i] ?? NaN);
        gopalakrishnanRangeIndex[i] = range > 0 ? Math.log(range) / scale : NaN;
      }
    };
  },
});

export const gopalakrishnanRangeIndexDefinition = /* @__PURE__ */ defineIndicator(gopalakrishnanRangeIndex, {
  id: "gopalakrishnan-range-index",
  name: "Gopalakrishnan range index",
  category: "volatility",
  summary: "How wide the recent range is for its number of bars: high readings are erratic markets.",
  convention: "Natural logarithms, no value where nothing moved (Gopalakrishnan).",
  formula: "gapo = ln(hh(length) - ll(length))/ln(length)",
  reference: "https://docs.rs/vector-ta/0.1.8/src/vector_ta/indicators/gopalakrishnan_range_index.rs.html",
  repaint: "clean",
  outputs: { gopalakrishnanRangeIndex: { label: "GAPO", pane: "separate", style: "line" } },
});
