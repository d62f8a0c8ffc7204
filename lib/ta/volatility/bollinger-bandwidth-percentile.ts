import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";
import { RelativeBandwidth } from "@/lib/ta/nodes/relative-bandwidth";

/**
 * Percentile of the Bollinger bandwidth, 0 to 100: how many of the `lookback` bandwidths before were narrower. 0 is
 * Bollinger's squeeze.
 *
 * Formula: `100·(number of k from 1 to lookback with bandwidth[i - k] < bandwidth[i]) / lookback`. First value at index
 * `length + lookback - 1`. A bar whose middle band is 0 has no bandwidth: no value, and it is not counted. 0 on a
 * market that does not move.
 * Reference: TradingView, https://www.tradingview.com/script/iAkg36zc-Bollinger-Bands-Width-with-Squeeze-Alert/
 */
export const bollingerBandwidthPercentile = indicatorFunction({
  name: "bollingerBandwidthPercentile",
  series: ["values"],
  parameters: {
    length: length(20, { min: 2 }),
    lookback: length(125, { label: "Bars compared" }),
  },
  outputs: ["percentile"],
  firstIndex: ({ length, lookback }) => length + lookback - 1,
  sparse: ["percentile"],
  kernel({ length, lookback }, memory) {
    const bandwidth = new RelativeBandwidth(memory, length, 2);
    const ordered = new OrderedWindow(memory, lookback + 1);
    return ({ values }, { percentile }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const width = bandwidth.next(values[i] ?? NaN);
        const isFull = !Number.isNaN(ordered.next(width));
        percentile[i] = isFull ? (100 * ordered.countBelow(width)) / lookback : NaN;
      }
    };
  },
});

export const bollingerBandwidthPercentileDefinition = /* @__PURE__ */ defineIndicator(
  bollingerBandwidthPercentile,
  {
    id: "bollinger-bandwidth-percentile",
    name: "Bollinger bandwidth percentile",
    category: "volatility",
    summary: "How narrow the Bollinger bands are against the last half year: 0 is a squeeze, 100 the widest.",
    convention:
      "Bollinger's squeeze over 125 bars as TradingView has it: bandwidths strictly narrower count.",
    formula: "percentile = 100·#{k = 1 … lookback: bandwidth[i-k] < bandwidth[i]} / lookback",
    reference: "https://www.tradingview.com/script/iAkg36zc-Bollinger-Bands-Width-with-Squeeze-Alert/",
    repaint: "clean",
    outputs: { percentile: { label: "Percentile", pane: "separate", style: "line" } },
  },
);
