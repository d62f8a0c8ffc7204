import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { HighestPlace, LowestPlace } from "@/lib/ta/nodes/extreme-place";

/**
 * Index of the bar with the highest of the last `length` values, counted from 0 at the first bar; behind a gap,
 * which begins a new series, at the first bar behind it. First value at index `length - 1`. Of equal values it is the
 * newest, but the oldest in the first window and whenever the highest has just left the window.
 *
 * Reference: TA-Lib 0.6 MAXINDEX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAXINDEX.c
 */
export const highestIndex = indicatorFunction({
  name: "highestIndex",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["index"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const place = new HighestPlace(memory, length);
    return ({ values }, { index }, { from, to }) => {
      for (let i = from; i < to; i++) index[i] = place.next(values[i] ?? NaN);
    };
  },
});

export const highestIndexDefinition = /* @__PURE__ */ defineIndicator(highestIndex, {
  id: "highest-index",
  name: "Index of the highest value",
  category: "statistic",
  summary: "At which bar of the chart the highest value of the last bars was.",
  convention: "Counted from the first bar, or the first behind a gap; equal values as in TA-Lib MAXINDEX.",
  formula: "index = k of i-length+1 … i with v[k] = max(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAXINDEX.c",
  repaint: "clean",
  outputs: { index: { label: "Index of the highest", pane: "separate", style: "line" } },
});

/**
 * Index of the bar with the lowest of the last `length` values, counted and told apart as in `highestIndex`. First
 * value at index `length - 1`.
 *
 * Reference: TA-Lib 0.6 MININDEX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MININDEX.c
 */
export const lowestIndex = indicatorFunction({
  name: "lowestIndex",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["index"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const place = new LowestPlace(memory, length);
    return ({ values }, { index }, { from, to }) => {
      for (let i = from; i < to; i++) index[i] = place.next(values[i] ?? NaN);
    };
  },
});

export const lowestIndexDefinition = /* @__PURE__ */ defineIndicator(lowestIndex, {
  id: "lowest-index",
  name: "Index of the lowest value",
  category: "statistic",
  summary: "At which bar of the chart the lowest value of the last bars was.",
  convention: "Counted from the first bar, or the first behind a gap; equal values as in TA-Lib MININDEX.",
  formula: "index = k of i-length+1 … i with v[k] = min(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MININDEX.c",
  repaint: "clean",
  outputs: { index: { label: "Index of the lowest", pane: "separate", style: "line" } },
});

/**
 * Indices of the bars with the lowest and the highest of the last `length` values, counted and told apart as
 * in `highestIndex`. First values at index `length - 1`.
 *
 * Reference: TA-Lib 0.6 MINMAXINDEX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINMAXINDEX.c
 */
export const minMaxIndex = indicatorFunction({
  name: "minMaxIndex",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["minIndex", "maxIndex"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const low = new LowestPlace(memory, length);
    const high = new HighestPlace(memory, length);
    return ({ values }, { minIndex, maxIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        minIndex[i] = low.next(value);
        maxIndex[i] = high.next(value);
      }
    };
  },
});

export const minMaxIndexDefinition = /* @__PURE__ */ defineIndicator(minMaxIndex, {
  id: "min-max-index",
  name: "Indices of the lowest and the highest value",
  category: "statistic",
  summary: "At which bars of the chart the lowest and the highest value of the last bars were.",
  convention: "Counted from the first bar, or the first behind a gap; equal values as in TA-Lib MINMAXINDEX.",
  formula: "minIndex, maxIndex = k of i-length+1 … i with v[k] = min, max(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINMAXINDEX.c",
  repaint: "clean",
  outputs: {
    minIndex: { label: "Index of the lowest", pane: "separate", style: "line" },
    maxIndex: { label: "Index of the highest", pane: "separate", style: "line" },
  },
});
