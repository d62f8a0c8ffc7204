import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { ZIG_ZAG_PARAMETERS, zigZagOf } from "@/lib/ta/pivots/zig-zag-turns";

const OUTPUTS = ["start", "level786", "level618", "level500", "level382", "level236", "end"] as const;

/** How much of the leg has been given back at each level. */
const RETRACED = {
  start: 1,
  level786: 0.786,
  level618: 0.618,
  level500: 0.5,
  level382: 0.382,
  level236: 0.236,
  end: 0,
} as const;

/**
 * Automatic Fibonacci retracement, in the unit of the prices: the levels of the last zigzag leg, drawn from its
 * start to the last bar. They move while the leg grows and are withdrawn when the next one starts.
 *
 * Formula: `end + retraced · (start - end)` with the last confirmed turning point of `zigZag` as `start` and
 * the furthest price behind it as `end`; retraced 0, 0.236, 0.382, 0.5, 0.618, 0.786 and 1. Nothing before
 * the first confirmed turning point, so nothing on a price that never moves.
 * Reference: https://www.tradingview.com/support/solutions/43000585089-auto-fib-retracement/
 */
export const autoFibonacci = indicatorFunction({
  name: "autoFibonacci",
  series: ["high", "low", "close"],
  parameters: ZIG_ZAG_PARAMETERS,
  outputs: OUTPUTS,
  firstIndex: () => 1,
  sparse: OUTPUTS,
  run(inputs, { percent, base }, outputs, { from, to }) {
    const high = base === "close" ? inputs.close : inputs.high;
    const low = base === "close" ? inputs.close : inputs.low;
    for (const name of OUTPUTS) outputs[name].fill(NaN, from, to);
    const { turns, extreme } = zigZagOf({ high, low, from, to, reversal: percent / 100 });
    const start = turns.at(-1);
    if (start === undefined || extreme === undefined) return;
    for (const name of OUTPUTS) {
      const level = extreme.price * (1 - RETRACED[name]) + start.price * RETRACED[name];
      outputs[name].fill(level, start.bar, to);
    }
  },
});

export const autoFibonacciDefinition = /* @__PURE__ */ defineIndicator(autoFibonacci, {
  id: "auto-fibonacci",
  name: "Auto Fibonacci",
  category: "support-resistance",
  summary:
    "Fibonacci retracements of the last large move, redrawn as it grows and dropped when the next begins.",
  convention:
    "Turning points by a percentage as in the zigzag here, where TradingView takes a multiple of the ATR.",
  formula:
    "level = end + retraced·(start - end); start = last confirmed turning point, end = extreme behind it",
  reference: "https://www.tradingview.com/support/solutions/43000585089-auto-fib-retracement/",
  repaint: "repaints-last-bars",
  outputs: {
    start: { label: "100 %", pane: "overlay", style: "line" },
    level786: { label: "78.6 %", pane: "overlay", style: "line" },
    level618: { label: "61.8 %", pane: "overlay", style: "line" },
    level500: { label: "50 %", pane: "overlay", style: "line" },
    level382: { label: "38.2 %", pane: "overlay", style: "line" },
    level236: { label: "23.6 %", pane: "overlay", style: "line" },
    end: { label: "0 %", pane: "overlay", style: "line" },
  },
});
