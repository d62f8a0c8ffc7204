import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RelativeStrength } from "@/lib/ta/nodes/relative-strength";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Derivative oscillator of Brown, in points of RSI.
 *
 * Formula: `smoothed = ema(ema(rsi(length), firstSmoothing), secondSmoothing)`,
 * `do = smoothed - sma(smoothed, signal)`; the averages are seeded with the mean of their first values. First
 * value at index `length + firstSmoothing + secondSmoothing + signal - 3`. A market that does not move gives 0.
 * Reference: Lean DerivativeOscillator,
 * https://github.com/QuantConnect/Lean/blob/master/Indicators/DerivativeOscillator.cs
 */
export const derivativeOscillator = indicatorFunction({
  name: "derivativeOscillator",
  series: ["values"],
  parameters: {
    length: length(14, { label: "RSI length", min: 2 }),
    firstSmoothing: length(5, { label: "First smoothing" }),
    secondSmoothing: length(3, { label: "Second smoothing" }),
    signal: length(9, { label: "Signal length" }),
  },
  outputs: ["derivativeOscillator"],
  firstIndex: ({ length, firstSmoothing, secondSmoothing, signal }) =>
    length + firstSmoothing + secondSmoothing + signal - 3,
  kernel({ length, firstSmoothing, secondSmoothing, signal }, memory) {
    const strength = new RelativeStrength(memory, length);
    const once = emaNode(memory, firstSmoothing);
    const twice = emaNode(memory, secondSmoothing);
    const signals = new SimpleAverage(memory, signal);
    return ({ values }, { derivativeOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const smoothed = twice.next(once.next(strength.next(values[i] ?? NaN)));
        derivativeOscillator[i] = smoothed - signals.next(smoothed);
      }
    };
  },
});

export const derivativeOscillatorDefinition = /* @__PURE__ */ defineIndicator(derivativeOscillator, {
  id: "derivative-oscillator",
  name: "Derivative oscillator",
  category: "momentum",
  summary: "A doubly smoothed RSI less its own average: above zero momentum is building, below it is fading.",
  convention: "Exponential averages seeded with a mean, simple signal (Brown), the RSI that of Wilder.",
  formula:
    "smoothed = ema(ema(rsi(length), firstSmoothing), secondSmoothing); do = smoothed - sma(smoothed, signal)",
  reference: "https://github.com/QuantConnect/Lean/blob/master/Indicators/DerivativeOscillator.cs",
  repaint: "clean",
  outputs: { derivativeOscillator: { label: "DO", pane: "separate", style: "histogram" } },
});
