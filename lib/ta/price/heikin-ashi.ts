import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * Heikin-Ashi candles, in the unit of the prices. Nobody trades at these prices: they are not for fills.
 *
 * Formula: `close' = (open + high + low + close) / 4`, `open'[i] = (open'[i - 1] + close'[i - 1]) / 2` with
 * `open'[0] = (open[0] + close[0]) / 2`, `high' = max(high, open', close')`, `low' = min(low, open', close')`.
 * First value at index 0.
 * Reference: Skender Heikin-Ashi, https://dotnet.stockindicators.dev/indicators/HeikinAshi/
 */
export const heikinAshi = indicatorFunction({
  name: "heikinAshi",
  series: ["open", "high", "low", "close"],
  parameters: {},
  outputs: ["open", "high", "low", "close"],
  firstIndex: () => 0,
  kernel(_, memory) {
    const last = memory.track({ open: NaN, close: NaN });
    return (bars, candles, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const open = bars.open[i] ?? NaN;
        const high = bars.high[i] ?? NaN;
        const low = bars.low[i] ?? NaN;
        const close = bars.close[i] ?? NaN;
        last.open = i === origin ? (open + close) / 2 : (last.open + last.close) / 2;
        last.close = (open + high + low + close) / 4;
        candles.open[i] = last.open;
        candles.high[i] = Math.max(high, last.open, last.close);
        candles.low[i] = Math.min(low, last.open, last.close);
        candles.close[i] = last.close;
      }
    };
  },
});

export const heikinAshiDefinition = /* @__PURE__ */ defineIndicator(heikinAshi, {
  id: "heikin-ashi",
  name: "Heikin-Ashi",
  category: "price-transform",
  summary: "Averaged candles that keep one colour through a trend; their prices are not those of the market.",
  convention: "The first open is the middle of the first bar's open and close (Skender, TradingView).",
  formula:
    "close' = (open + high + low + close)/4; open'[i] = (open'[i-1] + close'[i-1])/2, open'[0] = (open[0] + close[0])/2; high' = max(high, open', close'); low' = min(low, open', close')",
  reference: "https://dotnet.stockindicators.dev/indicators/HeikinAshi/",
  repaint: "clean",
  outputs: {
    open: { label: "HA open", pane: "overlay", style: "line" },
    high: { label: "HA high", pane: "overlay", style: "line" },
    low: { label: "HA low", pane: "overlay", style: "line" },
    close: { label: "HA close", pane: "overlay", style: "line" },
  },
});
