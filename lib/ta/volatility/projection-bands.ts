import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RangeProjection } from "@/lib/ta/nodes/range-projection";

/** Each bar looks at the whole window, so it is bounded. */
const LENGTH = length(14, { min: 2, max: 200 });

/**
 * Projection bands of Widner, in the unit of the prices: the highs and lows of the last bars, carried on to the present
 * one along the slope of their own regression line.
 *
 * Formula: `upper = max over k of high[i - k] + k·slope(high)`, `lower = min over k of low[i - k] + k·slope(low)`,
 * `k = 0 … length - 1`, slopes of the least-squares lines over the same bars. First value at index `length - 1`. On a
 * market that does not move both lie on the price. The price never leaves the bands. Each bar costs `length` steps.
 * Reference: MetaStock, https://forum.metastock.com/posts/m160936-Translating-Metastock-Formulas-Into-Other-Languages
 */
export const projectionBands = indicatorFunction({
  name: "projectionBands",
  series: ["high", "low"],
  parameters: { length: LENGTH },
  outputs: ["upper", "lower"],
  firstIndex: ({ length }) => length - 1,
  history: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const projection = new RangeProjection(memory, length);
    return ({ high, low }, { upper, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const base = low[i] ?? NaN;
        projection.next(high, low, base, i);
        upper[i] = base + projection.above;
        lower[i] = base + projection.below;
      }
    };
  },
});

/**
 * Projection oscillator of Widner, 0 to 100: where the close lies between its projection bands, and an exponential
 * average of it.
 *
 * Formula: `oscillator = 100·(close - lower) / (upper - lower)`, `signal = ema(oscillator, signal)` seeded with a mean.
 * First values at index `length - 1` and `length + signal - 2`. Where the bands lie on each other there is no value.
 * Reference: MetaStock, https://forum.metastock.com/posts/m160936-Translating-Metastock-Formulas-Into-Other-Languages
 */
export const projectionOscillator = indicatorFunction({
  name: "projectionOscillator",
  series: ["high", "low", "close"],
  parameters: { length: LENGTH, signal: length(5, { label: "Signal length" }) },
  outputs: ["oscillator", "signal"],
  firstIndex: ({ length, signal }) => ({ oscillator: length - 1, signal: length + signal - 2 }),
  sparse: ["oscillator", "signal"],
  history: ({ length }) => length - 1,
  kernel(lengths, memory) {
    const projection = new RangeProjection(memory, lengths.length);
    const average = emaNode(memory, lengths.signal);
    return ({ high, low, close }, { oscillator, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        projection.next(high, low, close[i] ?? NaN, i);
        const { above, below } = projection;
        const place = above === below ? NaN : 100 * (-below / (above - below));
        oscillator[i] = place;
        signal[i] = average.next(place);
      }
    };
  },
});

const REFERENCE =
  "https://forum.metastock.com/posts/m160936-Translating-Metastock-Formulas-Into-Other-Languages";

export const projectionBandsDefinition = /* @__PURE__ */ defineIndicator(projectionBands, {
  id: "projection-bands",
  name: "Projection bands",
  category: "volatility",
  summary:
    "The last highs and lows carried on along their trend: the price touches a band where it is at its limit.",
  convention: "Widner's rule of 1995 with the present bar among those projected (MetaStock).",
  formula:
    "upper = max(high[i-k] + k·slope(high)); lower = min(low[i-k] + k·slope(low)); k = 0 … length-1; " +
    "slope = of the least-squares line over length bars",
  reference: REFERENCE,
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});

export const projectionOscillatorDefinition = /* @__PURE__ */ defineIndicator(projectionOscillator, {
  id: "projection-oscillator",
  name: "Projection oscillator",
  category: "volatility",
  summary:
    "Where the close lies between its projection bands, 0 to 100: a stochastic that follows the trend.",
  convention: "Widner's rule (MetaStock), with an exponential average of five bars as its signal.",
  formula: "oscillator = 100·(close - lower)/(upper - lower); signal = ema(oscillator, signal)",
  reference: REFERENCE,
  repaint: "clean",
  outputs: {
    oscillator: { label: "Oscillator", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
