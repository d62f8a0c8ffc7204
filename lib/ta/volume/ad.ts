import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";
import { moneyFlowVolume } from "@/lib/ta/volume/money-flow-volume";

/**
 * Accumulation/distribution line of Chaikin, in units of volume.
 *
 * Formula: `ad[i] = ad[i - 1] + volume·((close - low) - (high - close)) / (high - low)`, from 0 before the first
 * bar, so its level depends on where the series begins. A bar without range adds nothing. The sum is compensated:
 * it does not drift.
 * Reference: TA-Lib 0.6 AD, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AD.c
 */
export const ad = indicatorFunction({
  name: "ad",
  series: ["high", "low", "close", "volume"],
  parameters: {},
  outputs: ["ad"],
  firstIndex: () => 0,
  kernel(_, memory) {
    const sum = new CompensatedSum(memory);
    return ({ high, low, close, volume }, { ad }, { from, to }) => {
      for (let i = from; i < to; i++) {
        ad[i] = sum.next(moneyFlowVolume(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN));
      }
    };
  },
});

export const adDefinition = /* @__PURE__ */ defineIndicator(ad, {
  id: "ad",
  name: "Accumulation/distribution line",
  category: "volume",
  summary:
    "A running sum of volume weighted by where bars close in their range: buying against selling pressure.",
  convention: "Chaikin's line from 0 before the first bar; a bar without range adds nothing (TA-Lib).",
  formula: "ad[i] = ad[i-1] + volume·((close - low) - (high - close)) / (high - low)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AD.c",
  repaint: "clean",
  outputs: { ad: { label: "A/D", pane: "separate", style: "line" } },
});
