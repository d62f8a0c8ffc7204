import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { TillsonAverage } from "@/lib/ta/nodes/tillson-average";

/**
 * T3 moving average of Tillson, in the unit of the values: smoother than TEMA at about the same lag.
 *
 * Formula: `t3 = gd(gd(gd(v)))` with `gd(x) = (1 + factor)·ema(x) - factor·ema(ema(x))`, each of the six averages
 * seeded with the mean of its first `length` values. First value at index `6·(length - 1)`.
 * Reference: TA-Lib 0.6 T3, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_T3.c
 */
export const t3 = indicatorFunction({
  name: "t3",
  series: ["values"],
  parameters: {
    length: length(5),
    factor: float("Volume factor", 0.7, { min: 0, max: 1, step: 0.05 }),
  },
  outputs: ["t3"],
  firstIndex: ({ length }) => 6 * (length - 1),
  kernel({ length, factor }, memory) {
    const average = new TillsonAverage(memory, length, factor);
    return ({ values }, { t3 }, { from, to }) => {
      for (let i = from; i < to; i++) t3[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const t3Definition = /* @__PURE__ */ defineIndicator(t3, {
  id: "t3",
  name: "T3 moving average",
  category: "moving-average",
  summary: "Six exponential averages combined: a smooth line with little lag, tuned by the volume factor.",
  convention:
    "All six averages seeded with a mean, first value at 6·(`length` - 1) (TA-Lib); Skender shows values from the first bar on.",
  formula: "gd(x) = (1+factor)·ema(x) - factor·ema(ema(x)); t3 = gd(gd(gd(v)))",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_T3.c",
  repaint: "clean",
  outputs: { t3: { label: "T3", pane: "overlay", style: "line" } },
});
