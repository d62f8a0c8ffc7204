import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { KaufmanAverage } from "@/lib/ta/nodes/kaufman-average";

/**
 * Adaptive moving average of Kaufman, in the unit of the values: quick in a straight move, nearly still in a ragged
 * one.
 *
 * Formula: `er = |v[i] - v[i - length]| / (|v[i] - v[i - 1]| + … + |v[i - length + 1] - v[i - length]|)`,
 * `c = (er·(2 / (fast + 1) - 2 / (slow + 1)) + 2 / (slow + 1))²`, `kama[i] = kama[i - 1] + c·(v[i] - kama[i - 1])`,
 * seeded with `v[length - 1]`. First value at index `length`.
 * A window in which nothing moved has the efficiency ratio 1, as in TA-Lib.
 * Reference: TA-Lib 0.6 KAMA (fast 2 and slow 30 there), https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_KAMA.c
 */
export const kama = indicatorFunction({
  name: "kama",
  series: ["values"],
  parameters: {
    length: length(10),
    fast: length(2, { label: "Fast length" }),
    slow: length(30, { label: "Slow length" }),
  },
  outputs: ["kama"],
  firstIndex: ({ length }) => length,
  kernel(settings, memory) {
    const average = new KaufmanAverage(memory, settings);
    return ({ values }, { kama }, { from, to }) => {
      for (let i = from; i < to; i++) kama[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const kamaDefinition = /* @__PURE__ */ defineIndicator(kama, {
  id: "kama",
  name: "Kaufman adaptive moving average",
  category: "moving-average",
  summary: "An average that hurries when the price moves straight and waits when it only goes to and fro.",
  convention:
    "Starts from the value at `length` - 1 and shows its first average at `length` (TA-Lib); Skender and Tulip show the seed as well.",
  formula:
    "er = |v[i] - v[i-length]| / sum of |v[j] - v[j-1]|; c = (er·(2/(fast+1) - 2/(slow+1)) + 2/(slow+1))²; kama[i] = kama[i-1] + c·(v[i] - kama[i-1])",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_KAMA.c",
  repaint: "clean",
  outputs: { kama: { label: "KAMA", pane: "overlay", style: "line" } },
});
