import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/** Each bar reads its whole window. */
const LENGTH_MAX = 250;

/**
 * Ulcer index of Martin, in percent: how deep and long the drawdowns of a window are.
 *
 * Formula: `ulcer = √(mean of drawdown²)` over `length` values, `drawdown = 100·(value - peak) / peak`, `peak` the
 * highest value of the window so far. First value at index `length - 1`. NaN where a peak is not positive. The work
 * of a bar grows with `length`, which is at most 250.
 * Reference: Skender.Stock.Indicators, https://dotnet.stockindicators.dev/indicators/UlcerIndex/
 */
export const ulcerIndex = indicatorFunction({
  name: "ulcerIndex",
  series: ["values"],
  parameters: { length: length(14, { max: LENGTH_MAX }) },
  outputs: ["ulcer"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  sparse: ["ulcer"],
  kernel({ length }) {
    return ({ values }, { ulcer }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        ulcer[i] = i - origin < length - 1 ? NaN : meanDrawdown(values, i - length + 1, i);
      }
    };
  },
});

function meanDrawdown(values: Float64Array, from: number, end: number): number {
  let peak = values[from] ?? NaN;
  if (peak <= 0) return NaN;
  let squares = 0;
  for (let i = from; i <= end; i++) {
    const value = values[i] ?? NaN;
    peak = Math.max(peak, value);
    const fraction = (value - peak) / peak;
    squares += fraction * fraction;
  }
  return 100 * Math.sqrt(squares / (end - from + 1));
}

export const ulcerIndexDefinition = /* @__PURE__ */ defineIndicator(ulcerIndex, {
  id: "ulcer-index",
  name: "Ulcer index",
  category: "volatility",
  summary: "The risk one feels: how deep below its recent peak the price has been, and for how long.",
  convention: "Peaks are counted from the window's first bar (Skender), not over a window of their own.",
  formula:
    "ulcer = √(Σ drawdown² / length); drawdown = 100·(close - peak)/peak; peak = highest of the window so far",
  reference: "https://dotnet.stockindicators.dev/indicators/UlcerIndex/",
  repaint: "clean",
  outputs: { ulcer: { label: "Ulcer", pane: "separate", style: "line" } },
});
