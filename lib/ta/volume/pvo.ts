import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Percentage volume oscillator: a fast average of the volume less a slow one, in percent of the slow one.
 *
 * Formula: `pvo = 100·(ema(volume, fast) - ema(volume, slow)) / ema(volume, slow)`, `signal = ema(pvo)`,
 * `histogram = pvo - signal`; every average is seeded with the mean of its first values. First values at index
 * `slow - 1` (`pvo`) and `slow + signal - 2`. A fast length above the slow one is swapped with it.
 * An average volume of 0 gives 0.
 * Reference: Skender Pvo, https://dotnet.stockindicators.dev/indicators/Pvo/
 */
export const pvo = indicatorFunction({
  name: "pvo",
  series: ["volume"],
  parameters: {
    fast: length(12, { label: "Fast length" }),
    slow: length(26, { label: "Slow length" }),
    signal: length(9, { label: "Signal length" }),
  },
  outputs: ["pvo", "signal", "histogram"],
  firstIndex({ fast, slow, signal }) {
    const first = Math.max(fast, slow) - 1;
    return { pvo: first, signal: first + signal - 1, histogram: first + signal - 1 };
  },
  kernel(lengths, memory) {
    const fast = emaNode(memory, Math.min(lengths.fast, lengths.slow));
    const slow = emaNode(memory, Math.max(lengths.fast, lengths.slow));
    const signals = emaNode(memory, lengths.signal);
    return ({ volume }, { pvo, signal, histogram }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        const slowLevel = slow.next(traded);
        const difference = fast.next(traded) - slowLevel;
        const line = slowLevel === 0 ? 0 : (difference / slowLevel) * 100;
        const level = signals.next(line);
        pvo[i] = line;
        signal[i] = level;
        histogram[i] = line - level;
      }
    };
  },
});

export const pvoDefinition = /* @__PURE__ */ defineIndicator(pvo, {
  id: "pvo",
  name: "Percentage volume oscillator",
  category: "volume",
  summary:
    "Whether trading is livelier than it has been: a fast average of volume against a slow one, in percent.",
  convention: "Averages seeded with a mean of their own first values (Skender); 0 when nothing was traded.",
  formula:
    "pvo = 100·(ema(volume, fast) - ema(volume, slow)) / ema(volume, slow); signal = ema(pvo, signal); histogram = pvo - signal",
  reference: "https://dotnet.stockindicators.dev/indicators/Pvo/",
  repaint: "clean",
  outputs: {
    pvo: { label: "PVO", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});
