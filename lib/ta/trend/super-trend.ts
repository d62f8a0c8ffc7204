import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { TrailingStop } from "@/lib/ta/nodes/trailing-stop";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/**
 * SuperTrend: a stop at a distance of average true ranges from the middle of the bar, in the unit of the
 * prices. `superTrend` is the stop; `lower` is it where the trend rises, `upper` where it falls, NaN
 * otherwise.
 *
 * Formula: bands at `(high + low) / 2 ± multiplier · atr(length)` that only close in on the price until the
 * close before has broken them; a close on the stop or beyond it turns the trend. It starts rising when the
 * close is in the upper half of its bar. First value at index `length`. On a price that never moves the stop
 * is the price, on the upper side.
 * Reference: Skender SuperTrend, https://dotnet.stockindicators.dev/indicators/SuperTrend/
 */
export const superTrend = indicatorFunction({
  name: "superTrend",
  series: ["high", "low", "close"],
  parameters: {
    length: length(10, { label: "ATR length" }),
    multiplier: float("Multiplier", 3, { min: 0.01, max: 100 }),
  },
  outputs: ["superTrend", "upper", "lower"],
  firstIndex: ({ length }) => length,
  sparse: ["upper", "lower"],
  kernel({ length, multiplier }, memory) {
    const range = new AverageTrueRange(memory, length);
    const trailing = new TrailingStop(memory);
    return (inputs, { superTrend, upper, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const close = inputs.close[i] ?? NaN;
        const distance = multiplier * range.next(high, low, close);
        const middle = (high + low) / 2;
        const stop = trailing.next(middle + distance, middle - distance, close, close >= middle);
        superTrend[i] = stop;
        upper[i] = trailing.rises ? NaN : stop;
        lower[i] = trailing.rises ? stop : NaN;
      }
    };
  },
});

export const superTrendDefinition = /* @__PURE__ */ defineIndicator(superTrend, {
  id: "super-trend",
  name: "SuperTrend",
  category: "trend",
  summary:
    "A trailing stop a few average ranges away: below the price in a rising trend, above it in a falling one.",
  convention:
    "Wilder's ATR, bands around the middle of the bar, a close on the stop turns the trend (Skender).",
  formula:
    "middle = (high + low)/2; bands = middle ± multiplier·atr(length), closing in until broken by a close",
  reference: "https://dotnet.stockindicators.dev/indicators/SuperTrend/",
  repaint: "clean",
  outputs: {
    superTrend: { label: "SuperTrend", pane: "overlay", style: "line" },
    upper: { label: "Stop of a falling trend", pane: "overlay", style: "line" },
    lower: { label: "Stop of a rising trend", pane: "overlay", style: "line" },
  },
});
