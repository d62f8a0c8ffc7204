import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";

/**
 * Price-volume trend, in units of volume: volume weighted by the price's change, summed up.
 *
 * Formula: `pvt[i] = pvt[i - 1] + volume[i]·(values[i] - values[i - 1]) / values[i - 1]`. First value at index 1;
 * its level depends on where the series begins. A bar behind a price of 0 adds nothing. The sum is compensated: it
 * does not drift.
 * Reference: TradingView ta.pvt, https://www.tradingview.com/pine-script-reference/v6/#var_ta.pvt
 */
export const pvt = indicatorFunction({
  name: "pvt",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["pvt"],
  firstIndex: () => 1,
  kernel(_, memory) {
    const sum = new CompensatedSum(memory);
    const last = memory.track({ value: NaN });
    return ({ values, volume }, { pvt }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = last.value === 0 ? 0 : (value - last.value) / last.value;
        pvt[i] = sum.next(change * (volume[i] ?? NaN));
        last.value = value;
      }
    };
  },
});

export const pvtDefinition = /* @__PURE__ */ defineIndicator(pvt, {
  id: "pvt",
  name: "Price-volume trend",
  category: "volume",
  summary: "Like on-balance volume, but each bar adds volume in proportion to how far the price moved.",
  convention: "Fractional price changes (TradingView); pandas-ta takes percent, a hundred times as much.",
  formula: "pvt[i] = pvt[i-1] + volume[i]·(close[i] - close[i-1])/close[i-1]",
  reference: "https://www.tradingview.com/pine-script-reference/v6/#var_ta.pvt",
  repaint: "clean",
  outputs: { pvt: { label: "PVT", pane: "separate", style: "line" } },
});
