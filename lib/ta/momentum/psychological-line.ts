import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowSum } from "@/lib/ta/nodes/window-sum";

/**
 * Psychological line, 0 to 100: the share of rising bars.
 *
 * Formula: `psl = 100·rises / length`, where `rises` counts values above the one before among the last `length`;
 * an unchanged value is no rise. First value at index `length`.
 * Reference: pandas-ta-classic psl,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/psl.py
 */
export const psychologicalLine = indicatorFunction({
  name: "psychologicalLine",
  series: ["values"],
  parameters: { length: length(12) },
  outputs: ["psychologicalLine"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const rises = new WindowSum(memory, length);
    const run = memory.track({ previous: NaN });
    return ({ values }, { psychologicalLine }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const isFirst = Number.isNaN(run.previous);
        const rise = value > run.previous ? 1 : 0;
        run.previous = value;
        psychologicalLine[i] = (100 * rises.next(isFirst ? NaN : rise)) / length;
      }
    };
  },
});

export const psychologicalLineDefinition = /* @__PURE__ */ defineIndicator(psychologicalLine, {
  id: "psychological-line",
  name: "Psychological line",
  category: "momentum",
  summary: "The percentage of recent bars that closed higher: above 75 crowded, below 25 given up.",
  convention: "Unchanged bars count as not rising (pandas-ta), bar 0 has no change and is left out.",
  formula: "psl = 100·count(value > value[i-1])/length",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/psl.py",
  repaint: "clean",
  outputs: { psychologicalLine: { label: "PSY", pane: "separate", style: "line" } },
});
