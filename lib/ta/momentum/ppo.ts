import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/** Averages nearer to zero than this have no percentage in TA-Lib. In the unit of the values, not a fraction. */
const ZERO_BELOW = 1e-14;

const LENGTHS = {
  fast: length(12, { label: "Fast length", min: 2 }),
  slow: length(26, { label: "Slow length", min: 2 }),
};

/**
 * Percentage price oscillator: a fast average less a slow one, in percent of the slow one.
 *
 * Formula: `100·(average(fast) - average(slow)) / average(slow)`, each from the first value on; 0 where the slow
 * average is nearer to 0 than 1e-14, as in TA-Lib. First value where the slow average has its own; with simple
 * averages at index `slow - 1`.
 * A fast length above the slow one is swapped with it, as in TA-Lib.
 * Reference: TA-Lib 0.6 PPO, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PPO.c
 */
export const ppo = indicatorFunction({
  name: "ppo",
  series: ["values"],
  parameters: { ...LENGTHS, type: choice("Type of average", "sma", MOVING_AVERAGE_TYPES) },
  outputs: ["ppo"],
  firstIndex: ({ fast, slow, type }) => movingAverageFirstIndex(type, Math.max(fast, slow)),
  kernel({ fast, slow, type }, memory) {
    const fasts = movingAverageNode(memory, type, Math.min(fast, slow));
    const slows = movingAverageNode(memory, type, Math.max(fast, slow));
    const run = memory.track({ base: NaN });
    return ({ values }, { ppo }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const slowLevel = slows.next(above);
        ppo[i] = percentOf(fasts.next(above) - slowLevel, run.base + slowLevel);
      }
    };
  },
});

/**
 * Percentage price oscillator of exponential averages with its signal line, in percent of the slow average.
 *
 * Formula: `ppo = 100·(ema(fast) - ema(slow)) / ema(slow)` (0 where the slow average is nearer to 0 than 1e-14),
 * `signal = ema(ppo)`, `histogram = ppo - signal`; every average is seeded with a mean of its first values. First
 * values at index `slow - 1` (`ppo`) and `slow + signal - 2`. A fast length above the slow one is swapped with it.
 * Reference: https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/percentage-price-oscillator-ppo
 */
export const ppoSignal = indicatorFunction({
  name: "ppoSignal",
  series: ["values"],
  parameters: { ...LENGTHS, signal: length(9, { label: "Signal length" }) },
  outputs: ["ppo", "signal", "histogram"],
  firstIndex({ fast, slow, signal }) {
    const first = Math.max(fast, slow) - 1;
    return { ppo: first, signal: first + signal - 1, histogram: first + signal - 1 };
  },
  kernel(lengths, memory) {
    const fasts = emaNode(memory, Math.min(lengths.fast, lengths.slow));
    const slows = emaNode(memory, Math.max(lengths.fast, lengths.slow));
    const signals = emaNode(memory, lengths.signal);
    const run = memory.track({ base: NaN });
    return ({ values }, { ppo, signal, histogram }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const slowLevel = slows.next(above);
        const line = percentOf(fasts.next(above) - slowLevel, run.base + slowLevel);
        const level = signals.next(line);
        ppo[i] = line;
        signal[i] = level;
        histogram[i] = line - level;
      }
    };
  },
});

function percentOf(difference: number, level: number): number {
  return Math.abs(level) < ZERO_BELOW ? 0 : (difference / level) * 100;
}

export const ppoDefinition = /* @__PURE__ */ defineIndicator(ppo, {
  id: "ppo",
  name: "Percentage price oscillator",
  category: "momentum",
  summary: "A fast average less a slow one, in percent of the slow one: comparable between markets.",
  convention: "Simple averages unless told otherwise, each seeded by its own first values (TA-Lib 0.6).",
  formula: "100·(average(fast) - average(slow)) / average(slow)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_PPO.c",
  repaint: "clean",
  outputs: { ppo: { label: "PPO", pane: "separate", style: "line" } },
});

export const ppoSignalDefinition = /* @__PURE__ */ defineIndicator(ppoSignal, {
  id: "ppo-signal",
  name: "Percentage price oscillator with signal",
  category: "momentum",
  summary: "The MACD in percent of the slow average: momentum, its own average, and the gap between the two.",
  convention: "Exponential averages, each seeded with a mean of its own first values (StockCharts).",
  formula:
    "ppo = 100·(ema(fast) - ema(slow)) / ema(slow); signal = ema(ppo, signal); histogram = ppo - signal",
  reference:
    "https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/percentage-price-oscillator-ppo",
  repaint: "clean",
  outputs: {
    ppo: { label: "PPO", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});
