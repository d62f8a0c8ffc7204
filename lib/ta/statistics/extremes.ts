import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Highest of the last `length` values, in their unit. First value at index `length - 1`.
 *
 * Reference: TA-Lib 0.6 MAX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAX.c
 */
export const highest = indicatorFunction({
  name: "highest",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["highest"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new WindowHighest(memory, length);
    return ({ values }, { highest }, { from, to }) => {
      for (let i = from; i < to; i++) highest[i] = window.next(values[i] ?? NaN);
    };
  },
});

export const highestDefinition = /* @__PURE__ */ defineIndicator(highest, {
  id: "highest",
  name: "Highest value",
  category: "statistic",
  summary: "The highest value of the last bars, the present one included: a breakout level.",
  convention: "The present bar counts (TA-Lib MAX, Tulip max, Pine's ta.highest).",
  formula: "highest = max(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAX.c",
  repaint: "clean",
  outputs: { highest: { label: "Highest", pane: "overlay", style: "line" } },
});

/**
 * Lowest of the last `length` values, in their unit. First value at index `length - 1`.
 *
 * Reference: TA-Lib 0.6 MIN, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIN.c
 */
export const lowest = indicatorFunction({
  name: "lowest",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["lowest"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new WindowLowest(memory, length);
    return ({ values }, { lowest }, { from, to }) => {
      for (let i = from; i < to; i++) lowest[i] = window.next(values[i] ?? NaN);
    };
  },
});

export const lowestDefinition = /* @__PURE__ */ defineIndicator(lowest, {
  id: "lowest",
  name: "Lowest value",
  category: "statistic",
  summary: "The lowest value of the last bars, the present one included: a breakdown level.",
  convention: "The present bar counts (TA-Lib MIN, Tulip min, Pine's ta.lowest).",
  formula: "lowest = min(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIN.c",
  repaint: "clean",
  outputs: { lowest: { label: "Lowest", pane: "overlay", style: "line" } },
});

/**
 * Lowest and highest of the last `length` values, in their unit. First values at index `length - 1`.
 *
 * Reference: TA-Lib 0.6 MINMAX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINMAX.c
 */
export const minMax = indicatorFunction({
  name: "minMax",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["min", "max"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const lows = new WindowLowest(memory, length);
    const highs = new WindowHighest(memory, length);
    return ({ values }, { min, max }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        min[i] = lows.next(value);
        max[i] = highs.next(value);
      }
    };
  },
});

export const minMaxDefinition = /* @__PURE__ */ defineIndicator(minMax, {
  id: "min-max",
  name: "Lowest and highest value",
  category: "statistic",
  summary: "The lowest and the highest value of the last bars: the range the price has kept to.",
  convention: "The present bar counts and both are of one series (TA-Lib MINMAX).",
  formula: "min = min(v[i-length+1], …, v[i]); max = max(v[i-length+1], …, v[i])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MINMAX.c",
  repaint: "clean",
  outputs: {
    min: { label: "Lowest", pane: "overlay", style: "line" },
    max: { label: "Highest", pane: "overlay", style: "line" },
  },
});
