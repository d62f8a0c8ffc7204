import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/** Below this range TA-Lib calls a bar flat. In the unit of the prices, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * Balance of power of Livshin, -1 (the bar opens at its high and closes at its low) to 1.
 *
 * Formula: `(close - open) / (high - low)`, not smoothed. First value at index 0.
 * A bar whose range is below 1e-14 gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 BOP, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BOP.c
 */
export const balanceOfPower = indicatorFunction({
  name: "balanceOfPower",
  series: ["open", "high", "low", "close"],
  parameters: {},
  outputs: ["balanceOfPower"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ open, high, low, close }, { balanceOfPower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = (high[i] ?? NaN) - (low[i] ?? NaN);
        balanceOfPower[i] = range < FLAT_BELOW ? 0 : ((close[i] ?? NaN) - (open[i] ?? NaN)) / range;
      }
    },
});

export const balanceOfPowerDefinition = /* @__PURE__ */ defineIndicator(balanceOfPower, {
  id: "balance-of-power",
  name: "Balance of power",
  category: "momentum",
  summary:
    "How much of its range a bar went from open to close, from -1 (sellers all the way) to 1 (buyers).",
  convention: "Raw values without smoothing; 0 for a bar without a range (TA-Lib, Tulip).",
  formula: "(close - open) / (high - low)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BOP.c",
  repaint: "clean",
  outputs: { balanceOfPower: { label: "BOP", pane: "separate", style: "line" } },
});
