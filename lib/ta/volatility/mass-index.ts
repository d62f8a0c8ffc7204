import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { ExponentialAverage } from "@/lib/ta/nodes/exponential-average";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * Mass index of Dorsey: a number around `sum`, above it when the bars widen.
 *
 * Formula: `single = ema(high - low, length)`, `double = ema(single, length)`, `mass = Σ single/double` over `sum`
 * bars. The first average is seeded with the first bar's range, the second with `single[length - 1]`. First value at
 * index `2·length + sum - 3`. Bars without any range so far count 1, so a market that does not move gives `sum`.
 * Reference: Tulip mass (whose length is always 9), https://tulipindicators.org/mass
 */
export const massIndex = indicatorFunction({
  name: "massIndex",
  series: ["high", "low"],
  parameters: { length: length(9), sum: length(25, { label: "Bars of the sum" }) },
  outputs: ["mass"],
  firstIndex: ({ length, sum }) => 2 * length + sum - 3,
  kernel({ length, sum }, memory) {
    const k = 2 / (length + 1);
    const first = new ExponentialAverage(memory, 1, k);
    const second = new ExponentialAverage(memory, 1, k);
    const window = new WindowSum(memory, sum);
    const seen = memory.track({ bars: 0 });
    return ({ high, low }, { mass }, { from, to }) => {
      for (let i = from; i < to; i++) {
        if (seen.bars < 2 * length - 1) seen.bars += 1;
        const single = first.next((high[i] ?? NaN) - (low[i] ?? NaN));
        const double = second.next(seen.bars >= length ? single : NaN);
        const isWarm = seen.bars === 2 * length - 1;
        mass[i] = window.next(isWarm ? ratioOf(single, double) : NaN);
      }
    };
  },
});

function ratioOf(single: number, double: number): number {
  return double === 0 ? 1 : single / double;
}

export const massIndexDefinition = /* @__PURE__ */ defineIndicator(massIndex, {
  id: "mass-index",
  name: "Mass index",
  category: "volatility",
  summary: "Whether the bars widen: a rise above 27 and a fall below 26.5 is taken for a coming reversal.",
  convention: "Averages of 9 bars summed over 25, seeded with the first value as in Tulip.",
  formula: "mass = Σ ema(high - low, length) / ema(ema(high - low, length), length) over sum bars",
  reference: "https://tulipindicators.org/mass",
  repaint: "clean",
  outputs: { mass: { label: "Mass index", pane: "separate", style: "line" } },
});
