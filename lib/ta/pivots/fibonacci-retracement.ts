import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Fibonacci levels of the rolling range, in the unit of the prices, measured down from the highest high.
 *
 * Formula: `high - fraction · (high - low)` with the highest high and the lowest low of the last `length`
 * bars and the fractions 0 (`high`), 0.236, 0.382, 0.5, 0.618, 0.786 and 1 (`low`). First value at index
 * `length - 1`. On a price that never moves every level is the price.
 * Reference: https://en.wikipedia.org/wiki/Fibonacci_retracement
 */
export const fibonacciRetracement = indicatorFunction({
  name: "fibonacciRetracement",
  series: ["high", "low"],
  parameters: { length: length(20) },
  outputs: ["high", "level236", "level382", "level500", "level618", "level786", "low"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    return (inputs, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = highest.next(inputs.high[i] ?? NaN);
        const bottom = lowest.next(inputs.low[i] ?? NaN);
        const range = top - bottom;
        outputs.high[i] = top;
        outputs.level236[i] = top - 0.236 * range;
        outputs.level382[i] = top - 0.382 * range;
        outputs.level500[i] = top - 0.5 * range;
        outputs.level618[i] = top - 0.618 * range;
        outputs.level786[i] = top - 0.786 * range;
        outputs.low[i] = bottom;
      }
    };
  },
});

export const fibonacciRetracementDefinition = /* @__PURE__ */ defineIndicator(fibonacciRetracement, {
  id: "fibonacci-retracement",
  name: "Fibonacci retracement",
  category: "support-resistance",
  summary: "Where the price would stand after giving back Fibonacci fractions of the range of the last bars.",
  convention: "Range of the last 20 bars, the present one included, measured down from its high.",
  formula: "highest(high, n) - fraction·(highest(high, n) - lowest(low, n))",
  reference: "https://en.wikipedia.org/wiki/Fibonacci_retracement",
  repaint: "clean",
  outputs: {
    high: { label: "High", pane: "overlay", style: "line" },
    level236: { label: "23.6 %", pane: "overlay", style: "line" },
    level382: { label: "38.2 %", pane: "overlay", style: "line" },
    level500: { label: "50 %", pane: "overlay", style: "line" },
    level618: { label: "61.8 %", pane: "overlay", style: "line" },
    level786: { label: "78.6 %", pane: "overlay", style: "line" },
    low: { label: "Low", pane: "overlay", style: "line" },
  },
});
