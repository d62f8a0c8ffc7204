import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { RangePosition } from "@/lib/ta/nodes/range-position";

/** Where both smoothed lines stand before the first bar with a full range. */
const NEUTRAL = 50;

/**
 * KDJ: a stochastic smoothed twice, and the line that runs ahead of both. `k` and `d` lie between 0 and 100, `j`
 * goes beyond.
 *
 * Formula: `raw = 100·(close - lowest) / (highest - lowest)` with the highest high and the lowest low of `length`
 * bars, `k = k[i - 1] + (raw - k[i - 1]) / signal`, `d = d[i - 1] + (k - d[i - 1]) / signal`, `j = 3k - 2d`; `k`
 * and `d` are 50 before their first bar. First values at index `length - 1`.
 * Bars whose highest and lowest are the same have a raw value of 0, as the stochastic oscillator has.
 * Reference: https://docs.anychart.com/Stock_Charts/Technical_Indicators/Mathematical_Description
 */
export const kdj = indicatorFunction({
  name: "kdj",
  series: ["high", "low", "close"],
  parameters: { length: length(9), signal: length(3, { label: "Smoothing" }) },
  outputs: ["k", "d", "j"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, signal }, memory) {
    const position = new RangePosition(memory, length);
    const lines = memory.track({ k: NEUTRAL, d: NEUTRAL });
    return ({ high, low, close }, { k, d, j }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const raw = position.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        if (Number.isNaN(raw)) {
          k[i] = NaN;
          d[i] = NaN;
          j[i] = NaN;
          continue;
        }
        lines.k += (raw - lines.k) / signal;
        lines.d += (lines.k - lines.d) / signal;
        k[i] = lines.k;
        d[i] = lines.d;
        j[i] = 3 * lines.k - 2 * lines.d;
      }
    };
  },
});

export const kdjDefinition = /* @__PURE__ */ defineIndicator(kdj, {
  id: "kdj",
  name: "KDJ",
  category: "momentum",
  summary:
    "A smoothed stochastic with a third line, J, which runs ahead of the other two and shows turns early.",
  convention: "Wilder smoothing that starts from 50, as in the original KDJ of Asian charting programs.",
  formula:
    "raw = 100·(close - lowest(low, length)) / (highest(high, length) - lowest(low, length)); k = k[i-1] + (raw - k[i-1])/signal; d = d[i-1] + (k - d[i-1])/signal; j = 3k - 2d",
  reference: "https://docs.anychart.com/Stock_Charts/Technical_Indicators/Mathematical_Description",
  repaint: "clean",
  outputs: {
    k: { label: "K", pane: "separate", style: "line" },
    d: { label: "D", pane: "separate", style: "line" },
    j: { label: "J", pane: "separate", style: "line" },
  },
});
