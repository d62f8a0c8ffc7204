import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { FourBarAverage } from "@/lib/ta/nodes/four-bar-average";
import { WindowRatio } from "@/lib/ta/nodes/window-ratio";

/**
 * Relative vigor index of Ehlers, a ratio around 0 from -1 to 1.
 *
 * Formula: with `s(x)[i] = (x[i] + 2·x[i - 1] + 2·x[i - 2] + x[i - 3]) / 6`,
 * `rvgi = sma(s(close - open)) / sma(s(high - low))`, `signal = s(rvgi)`. `rvgi` starts at index `length + 2`, the
 * signal three bars later. A window without any range gives 0.
 * Reference: pandas-ta-classic rvgi,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/rvgi.py
 */
export const rvgi = indicatorFunction({
  name: "rvgi",
  series: ["open", "high", "low", "close"],
  parameters: { length: length(14) },
  outputs: ["rvgi", "signal"],
  firstIndex: ({ length }) => ({ rvgi: length + 2, signal: length + 5 }),
  kernel({ length }, memory) {
    const bodies = new FourBarAverage(memory);
    const ranges = new FourBarAverage(memory);
    const ratio = new WindowRatio(memory, length);
    const signals = new FourBarAverage(memory);
    return ({ open, high, low, close }, { rvgi, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const body = bodies.next((close[i] ?? NaN) - (open[i] ?? NaN));
        const vigor = ratio.next(body, ranges.next((high[i] ?? NaN) - (low[i] ?? NaN)));
        rvgi[i] = vigor;
        signal[i] = signals.next(vigor);
      }
    };
  },
});

export const rvgiDefinition = /* @__PURE__ */ defineIndicator(rvgi, {
  id: "rvgi",
  name: "Relative vigor index",
  category: "momentum",
  summary: "How much of the range the bars keep between open and close: conviction behind the move.",
  convention: "Weights 1, 2, 2, 1 over four bars, then simple averages (TradingView, pandas-ta).",
  formula:
    "s(x) = (x + 2·x[1] + 2·x[2] + x[3])/6; rvgi = sma(s(close-open))/sma(s(high-low)); signal = s(rvgi)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/rvgi.py",
  repaint: "clean",
  outputs: {
    rvgi: { label: "RVGI", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
