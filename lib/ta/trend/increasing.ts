import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns, Kernel } from "@/lib/ta/core/kernel";
import type { Memory } from "@/lib/ta/core/memory";
import { choice, length, type ParameterValues } from "@/lib/ta/core/parameter";

const PARAMETERS = {
  length: length(1),
  rule: choice("Rule", "net", ["net", "every-bar"]),
};

/**
 * 1 where the values have increased over `length` bars, else 0.
 *
 * Formula: rule `net`: `values[i] > values[i - length]`; rule `every-bar`: each of the last `length` values is
 * above the one before it. First value at index `length`. Equal values are no increase.
 * Reference: pandas-ta increasing, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/increasing.py
 */
export const increasing = indicatorFunction({
  name: "increasing",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["increasing"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel(parameters, memory) {
    const mark = markChanges(parameters, memory, 1);
    return (inputs, { increasing }, stretch) => mark(inputs, { mark: increasing }, stretch);
  },
});

/**
 * 1 where the values have decreased over `length` bars, else 0.
 *
 * Formula: rule `net`: `values[i] < values[i - length]`; rule `every-bar`: each of the last `length` values is
 * below the one before it. First value at index `length`. Equal values are no decrease.
 * Reference: pandas-ta decreasing, https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/decreasing.py
 */
export const decreasing = indicatorFunction({
  name: "decreasing",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["decreasing"],
  firstIndex: ({ length }) => length,
  history: ({ length }) => length,
  kernel(parameters, memory) {
    const mark = markChanges(parameters, memory, -1);
    return (inputs, { decreasing }, stretch) => mark(inputs, { mark: decreasing }, stretch);
  },
});

function markChanges(
  { length, rule }: ParameterValues<typeof PARAMETERS>,
  memory: Memory,
  direction: 1 | -1,
): Kernel<"values", "mark"> {
  const run = memory.track({ steps: 0 });
  return ({ values }: Columns<"values">, { mark }, { origin, from, to }) => {
    for (let i = from; i < to; i++) {
      const value = direction * (values[i] ?? NaN);
      const isStep = i > origin && value > direction * (values[i - 1] ?? NaN);
      run.steps = isStep ? run.steps + 1 : 0;
      if (i - origin < length) {
        mark[i] = NaN;
        continue;
      }
      const isMarked = rule === "net" ? value > direction * (values[i - length] ?? NaN) : run.steps >= length;
      mark[i] = isMarked ? 1 : 0;
    }
  };
}

export const increasingDefinition = /* @__PURE__ */ defineIndicator(increasing, {
  id: "increasing",
  name: "Increasing",
  category: "trend",
  summary: "Says 1 where a series stands higher than some bars ago, or has risen at every one of them.",
  convention: "Compares with the value `length` bars ago, or every bar with the one before (pandas-ta).",
  formula: "net: values[i] > values[i-n]; every-bar: values[k] > values[k-1] for the last n bars",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/increasing.py",
  repaint: "clean",
  outputs: { increasing: { label: "Increasing", pane: "separate", style: "histogram" } },
});

export const decreasingDefinition = /* @__PURE__ */ defineIndicator(decreasing, {
  id: "decreasing",
  name: "Decreasing",
  category: "trend",
  summary: "Says 1 where a series stands lower than some bars ago, or has fallen at every one of them.",
  convention: "Compares with the value `length` bars ago, or every bar with the one before (pandas-ta).",
  formula: "net: values[i] < values[i-n]; every-bar: values[k] < values[k-1] for the last n bars",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/trend/decreasing.py",
  repaint: "clean",
  outputs: { decreasing: { label: "Decreasing", pane: "separate", style: "histogram" } },
});
