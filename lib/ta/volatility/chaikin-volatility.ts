import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { ExponentialAverage } from "@/lib/ta/nodes/exponential-average";

/**
 * Chaikin volatility: how much the smoothed range of the bars has grown, in per cent.
 *
 * Formula: `range = ema(high - low, length)`, seeded with the first bar's range,
 * `cvi[i] = 100·(range[i] - range[i - change]) / range[i - change]`. First value at index `length + change - 1`.
 * Where the earlier range is 0 there is no value, so none on a market that does not move.
 * Reference: Tulip cvi (both lengths one), https://tulipindicators.org/cvi
 */
export const chaikinVolatility = indicatorFunction({
  name: "chaikinVolatility",
  series: ["high", "low"],
  parameters: { length: length(10), change: length(10, { label: "Bars of change" }) },
  outputs: ["cvi"],
  firstIndex: ({ length, change }) => length + change - 1,
  sparse: ["cvi"],
  kernel({ length, change }, memory) {
    const average = new ExponentialAverage(memory, 1, 2 / (length + 1));
    const delay = new Delay(memory, change);
    const warmUp = memory.track({ left: length - 1 });
    return ({ high, low }, { cvi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = average.next((high[i] ?? NaN) - (low[i] ?? NaN));
        const isWarm = warmUp.left === 0;
        if (!isWarm) warmUp.left -= 1;
        const earlier = delay.next(isWarm ? range : NaN);
        cvi[i] = earlier === 0 ? NaN : 100 * ((range - earlier) / earlier);
      }
    };
  },
});

export const chaikinVolatilityDefinition = /* @__PURE__ */ defineIndicator(chaikinVolatility, {
  id: "chaikin-volatility",
  name: "Chaikin volatility",
  category: "volatility",
  summary: "How much wider or narrower the bars have become: sharp rises go with panics near bottoms.",
  convention: "The average of ranges is seeded with the first bar (Tulip), not with a mean.",
  formula: "range = ema(high - low, length); cvi = 100·(range[i] - range[i-change])/range[i-change]",
  reference: "https://tulipindicators.org/cvi",
  repaint: "clean",
  outputs: { cvi: { label: "Chaikin volatility", pane: "separate", style: "line" } },
});
