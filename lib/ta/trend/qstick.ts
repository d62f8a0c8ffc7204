import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Qstick of Chande, in the unit of the prices: the mean body of the candles, up bodies positive.
 *
 * Formula: `qstick = Σ(close - open) / length` over the last `length` bars. First value at index
 * `length - 1`.
 * 0 when the candles have no bodies.
 * Reference: Tulip qstick, https://tulipindicators.org/qstick
 */
export const qstick = indicatorFunction({
  name: "qstick",
  series: ["open", "close"],
  parameters: { length: length(10) },
  outputs: ["qstick"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = new SimpleAverage(memory, length);
    return ({ open, close }, { qstick }, { from, to }) => {
      for (let i = from; i < to; i++) qstick[i] = average.next((close[i] ?? NaN) - (open[i] ?? NaN));
    };
  },
});

export const qstickDefinition = /* @__PURE__ */ defineIndicator(qstick, {
  id: "qstick",
  name: "Qstick",
  category: "trend",
  summary: "The average candle body: above zero the bars close higher than they open, below it lower.",
  convention: "A simple mean of close less open, as in Tulip.",
  formula: "qstick = Σ(close - open) / length over `length` bars",
  reference: "https://tulipindicators.org/qstick",
  repaint: "clean",
  outputs: { qstick: { label: "Qstick", pane: "separate", style: "histogram" } },
});
