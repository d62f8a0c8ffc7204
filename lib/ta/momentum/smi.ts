import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { ExponentialAverage } from "@/lib/ta/nodes/exponential-average";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * Stochastic momentum index of Blau, -100 to 100.
 *
 * Formula: with the highest high `hh` and the lowest low `ll` of the last `length` bars,
 * `smi = 200·ema(ema(close - (hh + ll) / 2)) / ema(ema(hh - ll))`, the inner averages over `firstSmoothing`, the
 * outer over `secondSmoothing` bars; `signal = ema(smi)`. Every average begins with its first value. Both start
 * at index `length - 1`. A market without any range so far gives 0.
 * Reference: Skender SMI, https://dotnet.stockindicators.dev/indicators/Smi/
 */
export const smi = indicatorFunction({
  name: "smi",
  series: ["high", "low", "close"],
  parameters: {
    length: length(13),
    firstSmoothing: length(25, { label: "First smoothing" }),
    secondSmoothing: length(2, { label: "Second smoothing" }),
    signal: length(3, { label: "Signal length" }),
  },
  outputs: ["smi", "signal"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length, firstSmoothing, secondSmoothing, signal: signalLength }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const distanceOnce = averageFromFirst(memory, firstSmoothing);
    const distanceTwice = averageFromFirst(memory, secondSmoothing);
    const rangeOnce = averageFromFirst(memory, firstSmoothing);
    const rangeTwice = averageFromFirst(memory, secondSmoothing);
    const signals = averageFromFirst(memory, signalLength);
    return ({ high, low, close }, { smi, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = highest.next(high[i] ?? NaN);
        const bottom = lowest.next(low[i] ?? NaN);
        const price = close[i] ?? NaN;
        const distance = distanceTwice.next(distanceOnce.next((price - top + (price - bottom)) / 2));
        const range = rangeTwice.next(rangeOnce.next(top - bottom));
        const value = range === 0 ? 0 : 200 * (distance / range);
        smi[i] = value;
        signal[i] = signals.next(value);
      }
    };
  },
});

function averageFromFirst(memory: Memory, length: number): ExponentialAverage {
  return new ExponentialAverage(memory, 1, 2 / (length + 1));
}

export const smiDefinition = /* @__PURE__ */ defineIndicator(smi, {
  id: "smi",
  name: "Stochastic momentum index",
  category: "momentum",
  summary:
    "Where the close stands from the middle of the recent range, doubly smoothed: a calmer stochastic.",
  convention:
    "The stochastic kind of Blau with averages begun at their first value (Skender), not the TSI kind.",
  formula:
    "smi = 200·ema(ema(close - (hh+ll)/2, firstSmoothing), secondSmoothing) / ema(ema(hh - ll, firstSmoothing), secondSmoothing); signal = ema(smi, signal)",
  reference: "https://dotnet.stockindicators.dev/indicators/Smi/",
  repaint: "clean",
  outputs: {
    smi: { label: "SMI", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
