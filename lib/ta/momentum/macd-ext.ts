import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length, type ParameterValues } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

const PARAMETERS = {
  fast: length(12, { label: "Fast length", min: 2 }),
  fastType: choice("Type of fast average", "sma", MOVING_AVERAGE_TYPES),
  slow: length(26, { label: "Slow length", min: 2 }),
  slowType: choice("Type of slow average", "sma", MOVING_AVERAGE_TYPES),
  signal: length(9, { label: "Signal length" }),
  signalType: choice("Type of signal", "sma", MOVING_AVERAGE_TYPES),
};

/**
 * MACD with a free type for each of its averages, in the unit of the values.
 *
 * Formula: `macd = average(fast) - average(slow)`, `signal = average(macd)`, `histogram = macd - signal`. The
 * average that needs fewer values begins later, so that both have their first value at the same bar. All three
 * outputs start with the signal; with simple averages at index `slow + signal - 2`.
 * A fast length above the slow one is swapped with it, type and all, as in TA-Lib.
 * Reference: TA-Lib 0.6 MACDEXT, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACDEXT.c
 */
export const macdExt = indicatorFunction({
  name: "macdExt",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["macd", "signal", "histogram"],
  firstIndex: (parameters) => {
    const { fastFirst, slowFirst } = firstIndexesOf(parameters);
    const signalFirst = movingAverageFirstIndex(parameters.signalType, parameters.signal);
    return Math.max(fastFirst, slowFirst) + signalFirst;
  },
  kernel(parameters, memory) {
    const { fast, fastType, slow, slowType, signal, signalType } = parameters;
    const { fastFirst, slowFirst } = firstIndexesOf(parameters);
    const first = Math.max(fastFirst, slowFirst);
    const fasts = movingAverageNode(memory, fastType, fast);
    const slows = movingAverageNode(memory, slowType, slow);
    const signals = movingAverageNode(memory, signalType, signal);
    const sign = fast > slow ? -1 : 1;
    const run = memory.track({ base: NaN });
    return ({ values }, outputs, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const fastLevel = fasts.next(i - origin < first - fastFirst ? NaN : above);
        const slowLevel = slows.next(i - origin < first - slowFirst ? NaN : above);
        const line = sign * (fastLevel - slowLevel);
        const level = signals.next(line);
        outputs.macd[i] = Number.isNaN(level) ? NaN : line;
        outputs.signal[i] = level;
        outputs.histogram[i] = line - level;
      }
    };
  },
});

function firstIndexesOf({ fast, fastType, slow, slowType }: ParameterValues<typeof PARAMETERS>) {
  return {
    fastFirst: movingAverageFirstIndex(fastType, fast),
    slowFirst: movingAverageFirstIndex(slowType, slow),
  };
}

export const macdExtDefinition = /* @__PURE__ */ defineIndicator(macdExt, {
  id: "macd-ext",
  name: "MACD with a choice of averages",
  category: "momentum",
  summary:
    "The gap between a fast and a slow average of any type, with an average of it: momentum and its turns.",
  convention:
    "Both averages have their first value at the same bar, all outputs start with the signal (TA-Lib).",
  formula: "macd = average(fast) - average(slow); signal = average(macd, signal); histogram = macd - signal",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MACDEXT.c",
  repaint: "clean",
  outputs: {
    macd: { label: "MACD", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
    histogram: { label: "Histogram", pane: "separate", style: "histogram" },
  },
});
