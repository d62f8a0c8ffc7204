import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Chande forecast oscillator, in percent of the value.
 *
 * Formula: `cfo = 100·(value - line) / value`, where `line` is the end, at the same bar, of the least-squares line
 * through the last `length` values. First value at index `length - 1`. A value of 0 gives 0.
 * Reference: https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=357&Name=Chande_Forecast_Oscillator
 */
export const cfo = indicatorFunction({
  name: "cfo",
  series: ["values"],
  parameters: { length: length(9) },
  outputs: ["cfo"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const line = new WindowLine(memory, length);
    return ({ values }, { cfo }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const above = base.next(value);
        const distance = above - line.next(above);
        cfo[i] = Number.isNaN(distance) ? NaN : value === 0 ? 0 : 100 * (distance / value);
      }
    };
  },
});

export const cfoDefinition = /* @__PURE__ */ defineIndicator(cfo, {
  id: "cfo",
  name: "Chande forecast oscillator",
  category: "momentum",
  summary: "How many percent the price stands above or below the end of its own regression line.",
  convention:
    "The line ends at the present bar (Chande); `forecastOscillator` takes the forecast made a bar before.",
  formula: "cfo = 100·(value - linreg(value, length))/value",
  reference:
    "https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=357&Name=Chande_Forecast_Oscillator",
  repaint: "clean",
  outputs: { cfo: { label: "CFO", pane: "separate", style: "line" } },
});
