import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { ExponentialAverage, emaNode } from "@/lib/ta/nodes/exponential-average";
import { RateOfChange } from "@/lib/ta/nodes/rate-of-change";

/** Swenlin's magnification: tenths of a percent. */
const SCALE = 10;

/**
 * Price momentum oscillator of Swenlin, in tenths of a percent: the change from bar to bar, smoothed twice.
 *
 * Formula: `pmo = s(10·s(roc, length), smoothing)` with `roc = 100·(value - value[i - 1]) / value[i - 1]` (0 where
 * the earlier value is 0) and `s(x, n)[i] = s[i - 1] + (x - s[i - 1])·2/n`, seeded with the mean of the first `n`
 * values; `signal = ema(pmo)`, seeded alike. First values at index `length + smoothing - 1` (`pmo`) and
 * `length + smoothing + signal - 2`.
 * Reference: Skender Pmo, https://dotnet.stockindicators.dev/indicators/Pmo/
 */
export const pmo = indicatorFunction({
  name: "pmo",
  series: ["values"],
  parameters: {
    length: length(35, { min: 2 }),
    smoothing: length(20, { label: "Smoothing", min: 2 }),
    signal: length(10, { label: "Signal length" }),
  },
  outputs: ["pmo", "signal"],
  firstIndex: ({ length, smoothing, signal }) => ({
    pmo: length + smoothing - 1,
    signal: length + smoothing + signal - 2,
  }),
  kernel(parameters, memory) {
    const { length, smoothing } = parameters;
    const rate = new RateOfChange(memory, 1);
    const once = new ExponentialAverage(memory, length, 2 / length);
    const twice = new ExponentialAverage(memory, smoothing, 2 / smoothing);
    const signals = emaNode(memory, parameters.signal);
    return ({ values }, { pmo, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const line = twice.next(SCALE * once.next(rate.next(values[i] ?? NaN)));
        pmo[i] = line;
        signal[i] = signals.next(line);
      }
    };
  },
});

export const pmoDefinition = /* @__PURE__ */ defineIndicator(pmo, {
  id: "pmo",
  name: "Price momentum oscillator",
  category: "momentum",
  summary:
    "The move from bar to bar, smoothed twice: a calm measure of momentum that compares across markets.",
  convention: "Smoothing with 2/length, seeded with means, signal a usual exponential average (Skender).",
  formula:
    "roc = 100·(value - value[i-1]) / value[i-1]; s(x, n) = s[i-1] + (x - s[i-1])·2/n; pmo = s(10·s(roc, length), smoothing); signal = ema(pmo, signal)",
  reference: "https://dotnet.stockindicators.dev/indicators/Pmo/",
  repaint: "clean",
  outputs: {
    pmo: { label: "PMO", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
