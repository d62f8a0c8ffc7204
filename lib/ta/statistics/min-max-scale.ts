import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/**
 * Min-max scaling, 0 to 1: where the value lies between the lowest and the highest of the last `length` values.
 *
 * Formula: `scaled = (v - min) / (max - min)`. First value at index `length - 1`. 0 when the values are all equal.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Feature_scaling
 */
export const minMaxScale = indicatorFunction({
  name: "minMaxScale",
  series: ["values"],
  parameters: { length: length(30, { min: 2 }) },
  outputs: ["scaled"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const position = new RangePosition(memory, length);
    return ({ values }, { scaled }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        scaled[i] = position.next(value, value, value) / 100;
      }
    };
  },
});

export const minMaxScaleDefinition = /* @__PURE__ */ defineIndicator(minMaxScale, {
  id: "min-max-scale",
  name: "Min-max scaling",
  category: "statistic",
  summary: "Any series brought to the scale of 0 to 1 by the lowest and the highest of its last values.",
  convention: "The present value counts; 0 when all values are equal (scikit-learn's MinMaxScaler).",
  formula: "scaled = (v - min(v, length))/(max(v, length) - min(v, length))",
  reference: "https://en.wikipedia.org/wiki/Feature_scaling",
  repaint: "clean",
  outputs: { scaled: { label: "Scaled", pane: "separate", style: "line" } },
});
