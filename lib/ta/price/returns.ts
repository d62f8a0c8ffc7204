import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { logRatio } from "@/lib/ta/nodes/log-ratio";

/**
 * Logarithmic return over `length` bars: 0.01 is about one per cent.
 *
 * Formula: `logReturn[i] = ln(v[i] / v[i - length])`. First value at index `length`; none where one of the two
 * values is not positive.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Rate_of_return
 */
export const logReturn = indicatorFunction({
  name: "logReturn",
  series: ["values"],
  parameters: { length: length(1) },
  outputs: ["logReturn"],
  firstIndex: ({ length }) => length,
  sparse: ["logReturn"],
  kernel({ length }, memory) {
    const delay = new Delay(memory, length);
    return ({ values }, { logReturn }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        logReturn[i] = logRatio(value, delay.next(value));
      }
    };
  },
});

export const logReturnDefinition = /* @__PURE__ */ defineIndicator(logReturn, {
  id: "log-return",
  name: "Logarithmic return",
  category: "price-transform",
  summary:
    "The logarithm of the price's growth: returns that add up over time and treat rise and fall alike.",
  convention:
    "Natural logarithm, not cumulated and not in per cent (pandas-ta); no value at prices of 0 or below.",
  formula: "logReturn[i] = ln(v[i] / v[i-length])",
  reference: "https://en.wikipedia.org/wiki/Rate_of_return",
  repaint: "clean",
  outputs: { logReturn: { label: "Log return", pane: "separate", style: "histogram" } },
});

/**
 * Return over `length` bars as a fraction of the earlier value: 0.01 is one per cent.
 *
 * Formula: `percentReturn[i] = (v[i] - v[i - length]) / v[i - length]`. First value at index `length`; none where
 * the earlier value is zero.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Rate_of_return
 */
export const percentReturn = indicatorFunction({
  name: "percentReturn",
  series: ["values"],
  parameters: { length: length(1) },
  outputs: ["percentReturn"],
  firstIndex: ({ length }) => length,
  sparse: ["percentReturn"],
  kernel({ length }, memory) {
    const delay = new Delay(memory, length);
    return ({ values }, { percentReturn }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const earlier = delay.next(value);
        percentReturn[i] = earlier === 0 ? NaN : (value - earlier) / earlier;
      }
    };
  },
});

export const percentReturnDefinition = /* @__PURE__ */ defineIndicator(percentReturn, {
  id: "percent-return",
  name: "Percent return",
  category: "price-transform",
  summary:
    "What was won or lost since an earlier bar, as a fraction of the price then: 0.01 is one per cent.",
  convention:
    "A fraction, not cumulated (pandas-ta), where the rate of change is times 100; no value after a price of 0.",
  formula: "percentReturn[i] = (v[i] - v[i-length]) / v[i-length]",
  reference: "https://en.wikipedia.org/wiki/Rate_of_return",
  repaint: "clean",
  outputs: { percentReturn: { label: "Return", pane: "separate", style: "histogram" } },
});
