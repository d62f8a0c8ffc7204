import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Kernel } from "@/lib/ta/core/kernel";
import { length } from "@/lib/ta/core/parameter";

/**
 * Rate of change in percent of the value `length` bars ago.
 *
 * Formula: `100·(value - past) / past` with `past = value[i - length]`; 0 where `past` is 0, as in TA-Lib. First
 * value at index `length`.
 * Reference: TA-Lib 0.6 ROC, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROC.c
 */
export const roc = indicatorFunction({
  name: "roc",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["roc"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel: ({ length }) => changeKernel("roc", length, (value, past) => ((value - past) / past) * 100),
});

/**
 * Rate of change as a fraction of the value `length` bars ago.
 *
 * Formula: `(value - past) / past` with `past = value[i - length]`; 0 where `past` is 0, as in TA-Lib. First value
 * at index `length`.
 * Reference: TA-Lib 0.6 ROCP, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCP.c
 */
export const rocp = indicatorFunction({
  name: "rocp",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["rocp"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel: ({ length }) => changeKernel("rocp", length, (value, past) => (value - past) / past),
});

/**
 * The value as a multiple of the one `length` bars ago.
 *
 * Formula: `value / past` with `past = value[i - length]`; 0 where `past` is 0, as in TA-Lib. First value at index
 * `length`.
 * Reference: TA-Lib 0.6 ROCR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCR.c
 */
export const rocr = indicatorFunction({
  name: "rocr",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["rocr"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel: ({ length }) => changeKernel("rocr", length, (value, past) => value / past),
});

/**
 * The value in percent of the one `length` bars ago.
 *
 * Formula: `100·value / past` with `past = value[i - length]`; 0 where `past` is 0, as in TA-Lib. First value at
 * index `length`.
 * Reference: TA-Lib 0.6 ROCR100, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCR100.c
 */
export const rocr100 = indicatorFunction({
  name: "rocr100",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["rocr100"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel: ({ length }) => changeKernel("rocr100", length, (value, past) => (value / past) * 100),
});

/** `change` against the value `length` bars ago, 0 where that one is 0. */
function changeKernel<Output extends string>(
  name: Output,
  length: number,
  change: (value: number, past: number) => number,
): Kernel<"values", Output> {
  return ({ values }, outputs, { origin, from, to }) => {
    const output = outputs[name];
    for (let i = from; i < to; i++) {
      const past = i - origin < length ? NaN : (values[i - length] ?? NaN);
      output[i] = past === 0 ? 0 : change(values[i] ?? NaN, past);
    }
  };
}

export const rocDefinition = /* @__PURE__ */ defineIndicator(roc, {
  id: "roc",
  name: "Rate of change",
  category: "momentum",
  summary: "How many percent the price has moved over the last bars.",
  convention: "In percent; 0 where the earlier value is 0 (TA-Lib).",
  formula: "100·(value - value[i-length]) / value[i-length]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROC.c",
  repaint: "clean",
  outputs: { roc: { label: "ROC", pane: "separate", style: "line" } },
});

export const rocpDefinition = /* @__PURE__ */ defineIndicator(rocp, {
  id: "rocp",
  name: "Rate of change, fraction",
  category: "momentum",
  summary: "How far the price has moved over the last bars, as a fraction: 0.05 is five percent up.",
  convention: "A fraction, not percent; 0 where the earlier value is 0 (TA-Lib).",
  formula: "(value - value[i-length]) / value[i-length]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCP.c",
  repaint: "clean",
  outputs: { rocp: { label: "ROCP", pane: "separate", style: "line" } },
});

export const rocrDefinition = /* @__PURE__ */ defineIndicator(rocr, {
  id: "rocr",
  name: "Rate of change, ratio",
  category: "momentum",
  summary: "The price as a multiple of what it was some bars ago: 1 is no change.",
  convention: "A ratio around 1; 0 where the earlier value is 0 (TA-Lib).",
  formula: "value / value[i-length]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCR.c",
  repaint: "clean",
  outputs: { rocr: { label: "ROCR", pane: "separate", style: "line" } },
});

export const rocr100Definition = /* @__PURE__ */ defineIndicator(rocr100, {
  id: "rocr100",
  name: "Rate of change, ratio in percent",
  category: "momentum",
  summary: "The price in percent of what it was some bars ago: 100 is no change.",
  convention: "A ratio around 100; 0 where the earlier value is 0 (TA-Lib).",
  formula: "100·value / value[i-length]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ROCR100.c",
  repaint: "clean",
  outputs: { rocr100: { label: "ROCR100", pane: "separate", style: "line" } },
});
