import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length, type ParameterValues } from "@/lib/ta/core/parameter";
import { RateOfChange } from "@/lib/ta/nodes/rate-of-change";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

const PARAMETERS = {
  length1: length(10, { label: "First length" }),
  length2: length(15, { label: "Second length" }),
  length3: length(20, { label: "Third length" }),
  length4: length(30, { label: "Fourth length" }),
  smoothing1: length(10, { label: "First smoothing" }),
  smoothing2: length(10, { label: "Second smoothing" }),
  smoothing3: length(10, { label: "Third smoothing" }),
  smoothing4: length(15, { label: "Fourth smoothing" }),
  signal: length(9, { label: "Signal length" }),
};

/**
 * Know sure thing of Pring, in weighted percent.
 *
 * Formula: `kst = r1 + 2·r2 + 3·r3 + 4·r4` with `rN = sma(roc(lengthN), smoothingN)`, `roc` in percent of the
 * earlier value (0 where that is 0); `signal = sma(kst, signal)`. `kst` starts where the last of the four averages
 * does, at the largest `lengthN + smoothingN - 1`, the signal `signal - 1` bars later.
 * Reference: https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/prings-know-sure-thing-kst
 */
export const kst = indicatorFunction({
  name: "kst",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["kst", "signal"],
  firstIndex(parameters) {
    const first = Math.max(...spansOf(parameters).map(([length, smoothing]) => length + smoothing - 1));
    return { kst: first, signal: first + parameters.signal - 1 };
  },
  kernel(parameters, memory) {
    const terms = spansOf(parameters).map(([length, smoothing], i) => ({
      rate: new RateOfChange(memory, length),
      average: new SimpleAverage(memory, smoothing),
      weight: i + 1,
    }));
    const signals = new SimpleAverage(memory, parameters.signal);
    return ({ values }, { kst, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        let sum = 0;
        for (const { rate, average, weight } of terms)
          sum += weight * average.next(rate.next(values[i] ?? NaN));
        kst[i] = sum;
        signal[i] = signals.next(sum);
      }
    };
  },
});

/** Length and smoothing of each of the four rates, the lightest first. */
function spansOf(parameters: ParameterValues<typeof PARAMETERS>): readonly (readonly [number, number])[] {
  return [
    [parameters.length1, parameters.smoothing1],
    [parameters.length2, parameters.smoothing2],
    [parameters.length3, parameters.smoothing3],
    [parameters.length4, parameters.smoothing4],
  ];
}

export const kstDefinition = /* @__PURE__ */ defineIndicator(kst, {
  id: "kst",
  name: "Know sure thing",
  category: "momentum",
  summary:
    "Four smoothed rates of change added up, the longest weighing most: the momentum of all cycles together.",
  convention: "Rates in percent with the weights 1 to 4, simple averages throughout (Pring, StockCharts).",
  formula:
    "rN = sma(100·(value - value[i-lengthN]) / value[i-lengthN], smoothingN); kst = r1 + 2·r2 + 3·r3 + 4·r4; signal = sma(kst, signal)",
  reference:
    "https://chartschool.stockcharts.com/table-of-contents/technical-indicators-and-overlays/technical-indicators/prings-know-sure-thing-kst",
  repaint: "clean",
  outputs: {
    kst: { label: "KST", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
