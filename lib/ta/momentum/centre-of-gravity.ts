import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Centre of gravity of Ehlers: where in the window the weight of the values lies, in bars, negative.
 *
 * Formula: `cg = -Σ (age + 1)·value[i - age] / Σ value[i - age]`, age 0 to `length - 1`. First value at index
 * `length - 1`. `-(length + 1) / 2` is the middle of the window, which is also the answer where the values add up
 * to 0.
 * Reference: pandas-ta-classic cg,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/cg.py
 */
export const centreOfGravity = indicatorFunction({
  name: "centreOfGravity",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["centreOfGravity"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const line = new WindowLine(memory, length);
    // The regression line has the same first moment as the values: Σ (x - middle)·value = slope·spread.
    const spread = (length * length - 1) / 12;
    const middle = -(length + 1) / 2;
    return ({ values }, { centreOfGravity }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const end = line.next(base.next(values[i] ?? NaN));
        const mean = base.first + line.mean;
        const lever = mean === 0 ? 0 : (line.slope * spread) / mean;
        centreOfGravity[i] = Number.isNaN(end) ? NaN : middle + lever;
      }
    };
  },
});

export const centreOfGravityDefinition = /* @__PURE__ */ defineIndicator(centreOfGravity, {
  id: "centre-of-gravity",
  name: "Centre of gravity",
  category: "momentum",
  summary:
    "Where the weight of recent prices lies in its window: turns with almost no lag, nearer 0 is stronger.",
  convention: "Negative and not centred on zero (Ehlers, pandas-ta, TradingView).",
  formula: "cg = -Σ (age+1)·value[i-age] / Σ value[i-age], age = 0 … length-1",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/cg.py",
  repaint: "clean",
  outputs: { centreOfGravity: { label: "CG", pane: "separate", style: "line" } },
});
