import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { int, length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** Averages of averages that a bar may cost. */
const LEVELS_MAX = 20;

/**
 * Rainbow oscillator of Widner, in percent of the recent range of the values, -100 to 100.
 *
 * Formula: the rainbow is `levels` simple averages over `length` bars, each of the one before, the first of the
 * values; `range` is the highest less the lowest value of the last `lookback`.
 * `oscillator = 100·(value - mean of the rainbow) / range`,
 * `bandwidth = 100·(highest of the rainbow - lowest of it) / range`. First values at index
 * `max(levels·(length - 1), lookback - 1)`. A range of 0 gives 0.
 * Reference: https://infront-portfolio-manager.helpcenter.infront.co/en/pm/latest/rainbow-oscillator
 */
export const rainbowOscillator = indicatorFunction({
  name: "rainbowOscillator",
  series: ["values"],
  parameters: {
    length: length(2, { max: 500 }),
    levels: int("Levels", 10, { min: 1, max: LEVELS_MAX }),
    lookback: length(10, { label: "Range length" }),
  },
  outputs: ["oscillator", "bandwidth"],
  firstIndex: ({ length, levels, lookback }) => Math.max(levels * (length - 1), lookback - 1),
  kernel({ length, levels, lookback }, memory) {
    const base = new AboveFirst(memory);
    const rainbow = Array.from({ length: levels }, () => new SimpleAverage(memory, length));
    const highest = new WindowHighest(memory, lookback);
    const lowest = new WindowLowest(memory, lookback);
    return ({ values }, { oscillator, bandwidth }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(values[i] ?? NaN);
        const range = highest.next(above) - lowest.next(above);
        let level = above;
        let sum = 0;
        let top = -Infinity;
        let bottom = Infinity;
        for (const average of rainbow) {
          level = average.next(level);
          sum += level;
          top = Math.max(top, level);
          bottom = Math.min(bottom, level);
        }
        const distance = above - sum / levels;
        const isEarly = Number.isNaN(distance + range);
        oscillator[i] = isEarly ? NaN : range === 0 ? 0 : 100 * (distance / range);
        bandwidth[i] = isEarly ? NaN : range === 0 ? 0 : 100 * ((top - bottom) / range);
      }
    };
  },
});

export const rainbowOscillatorDefinition = /* @__PURE__ */ defineIndicator(rainbowOscillator, {
  id: "rainbow-oscillator",
  name: "Rainbow oscillator",
  category: "momentum",
  summary:
    "The price's distance from a bundle of smoothed averages; the wider the bundle, the firmer the trend.",
  convention: "Ten two-bar averages of averages over the range of ten values (Widner).",
  formula:
    "a1 = sma(value), ak = sma(a(k-1)); oscillator = 100·(value - mean(a1…))/range; bandwidth = 100·(max(a1…) - min(a1…))/range",
  reference: "https://infront-portfolio-manager.helpcenter.infront.co/en/pm/latest/rainbow-oscillator",
  repaint: "clean",
  outputs: {
    oscillator: { label: "Rainbow", pane: "separate", style: "line" },
    bandwidth: { label: "Bandwidth", pane: "separate", style: "line" },
  },
});
