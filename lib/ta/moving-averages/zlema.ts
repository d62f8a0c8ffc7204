import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Zero-lag exponential moving average of Ehlers and Way, in the unit of the values.
 *
 * Formula: `zlema = ema(2·v[i] - v[i - lag], length)` with `lag = (length - 1) / 2`, rounded down, and the average
 * seeded with the mean of its first `length` values. First value at index `lag + length - 1`.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Zero_lag_exponential_moving_average
 */
export const zlema = indicatorFunction({
  name: "zlema",
  series: ["values"],
  parameters: { length: length(20) },
  outputs: ["zlema"],
  firstIndex: ({ length }) => lagOf(length) + length - 1,
  kernel({ length }, memory) {
    const delay = new Delay(memory, lagOf(length));
    const average = emaNode(memory, length);
    return ({ values }, { zlema }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        zlema[i] = average.next(value + (value - delay.next(value)));
      }
    };
  },
});

/** By so many bars the plain average trails the price. */
function lagOf(length: number): number {
  return Math.floor((length - 1) / 2);
}

export const zlemaDefinition = /* @__PURE__ */ defineIndicator(zlema, {
  id: "zlema",
  name: "Zero-lag exponential moving average",
  category: "moving-average",
  summary: "An exponential average of prices pushed ahead by the lag it would add: close to the price.",
  convention:
    "Lag (`length` - 1)/2 rounded down, and a mean for a seed like our other averages; Tulip starts from a single value.",
  formula: "lag = floor((length-1)/2); zlema = ema(2·v[i] - v[i-lag], length)",
  reference: "https://en.wikipedia.org/wiki/Zero_lag_exponential_moving_average",
  repaint: "clean",
  outputs: { zlema: { label: "ZLEMA", pane: "overlay", style: "line" } },
});
