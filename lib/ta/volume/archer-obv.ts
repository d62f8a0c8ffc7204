import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";
import { Delay } from "@/lib/ta/nodes/delay";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * On-balance volume with its extremes, a fast and a slow average, and whether the fast one runs up or down (1 or 0).
 *
 * Formula: `lowest` and `highest` of `obv` over their lengths; `fast` and `slow` are exponential averages seeded
 * with a mean; `longRun` is 1 where `fast` is above its value `run` bars ago and `slow` is not where it was,
 * `shortRun` is 1 where `fast` is below and `slow` is not where it was. The runs start at index
 * `max(fast, slow) - 1 + run`. On volume that never moves the balance both are 0.
 * Reference: pandas-ta AOBV,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/aobv.py
 */
export const archerObv = indicatorFunction({
  name: "archerObv",
  series: ["values", "volume"],
  parameters: {
    fast: length(4, { label: "Fast length" }),
    slow: length(12, { label: "Slow length" }),
    highestLength: length(2, { label: "Highest over" }),
    lowestLength: length(2, { label: "Lowest over" }),
    run: length(2, { label: "Run length" }),
  },
  outputs: ["obv", "lowest", "highest", "fast", "slow", "longRun", "shortRun"],
  firstIndex: ({ fast, slow, highestLength, lowestLength, run }) => ({
    obv: 0,
    lowest: lowestLength - 1,
    highest: highestLength - 1,
    fast: fast - 1,
    slow: slow - 1,
    longRun: Math.max(fast, slow) - 1 + run,
    shortRun: Math.max(fast, slow) - 1 + run,
  }),
  kernel(lengths, memory) {
    const sum = new CompensatedSum(memory);
    const lowest = new WindowLowest(memory, lengths.lowestLength);
    const highest = new WindowHighest(memory, lengths.highestLength);
    const fast = emaNode(memory, lengths.fast);
    const slow = emaNode(memory, lengths.slow);
    const fastBefore = new Delay(memory, lengths.run);
    const slowBefore = new Delay(memory, lengths.run);
    const run = memory.track({ value: NaN, first: 0 });
    return ({ values, volume }, outputs, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.first = volume[i] ?? NaN;
        // All is taken of the balance without the first bar's volume, which would only cost digits.
        const balance = sum.next(i === origin ? 0 : Math.sign(value - run.value) * (volume[i] ?? NaN));
        run.value = value;
        const fastLevel = fast.next(balance);
        const slowLevel = slow.next(balance);
        const fastMove = fastLevel - fastBefore.next(fastLevel);
        const slowMove = slowLevel - slowBefore.next(slowLevel);
        outputs.obv[i] = run.first + balance;
        outputs.lowest[i] = run.first + lowest.next(balance);
        outputs.highest[i] = run.first + highest.next(balance);
        outputs.fast[i] = run.first + fastLevel;
        outputs.slow[i] = run.first + slowLevel;
        outputs.longRun[i] = flagOf(fastMove, slowMove);
        outputs.shortRun[i] = flagOf(-fastMove, slowMove);
      }
    };
  },
});

function flagOf(fastMove: number, slowMove: number): number {
  if (Number.isNaN(fastMove + slowMove)) return NaN;
  return fastMove > 0 && slowMove !== 0 ? 1 : 0;
}

export const archerObvDefinition = /* @__PURE__ */ defineIndicator(archerObv, {
  id: "archer-obv",
  name: "Archer on-balance volume",
  category: "volume",
  summary:
    "On-balance volume with its range and two averages, and flags for when they run up or down together.",
  convention:
    "Exponential averages with a mean as seed and pandas-ta's long and short runs, on TA-Lib's OBV.",
  formula:
    "fast = ema(obv, fast); slow = ema(obv, slow); longRun = fast[i] > fast[i-run] and slow[i] ≠ slow[i-run]; " +
    "shortRun = fast[i] < fast[i-run] and slow[i] ≠ slow[i-run]",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/aobv.py",
  repaint: "clean",
  outputs: {
    obv: { label: "OBV", pane: "separate", style: "line" },
    lowest: { label: "Lowest", pane: "separate", style: "line" },
    highest: { label: "Highest", pane: "separate", style: "line" },
    fast: { label: "Fast average", pane: "separate", style: "line" },
    slow: { label: "Slow average", pane: "separate", style: "line" },
    longRun: { label: "Long run", pane: "separate", style: "histogram" },
    shortRun: { label: "Short run", pane: "separate", style: "histogram" },
  },
});
