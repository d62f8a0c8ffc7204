import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { WindowLine } from "@/lib/ta/nodes/window-line";

/**
 * Forecast oscillator, in percent of the value.
 *
 * Formula: `fosc = 100·(value[i] - forecast[i - 1]) / value[i]`, where `forecast` is the least-squares line through
 * the last `length` values one bar beyond its end. First value at index `length`. A value of 0 gives 0.
 * Reference: Tulip fosc, https://tulipindicators.org/fosc
 */
export const forecastOscillator = indicatorFunction({
  name: "forecastOscillator",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["forecastOscillator"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const base = new AboveFirst(memory);
    const line = new WindowLine(memory, length);
    const run = memory.track({ forecast: NaN });
    return ({ values }, { forecastOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const above = base.next(value);
        const miss = above - run.forecast;
        run.forecast = line.next(above) + line.slope;
        forecastOscillator[i] = Number.isNaN(miss) ? NaN : value === 0 ? 0 : 100 * (miss / value);
      }
    };
  },
});

export const forecastOscillatorDefinition = /* @__PURE__ */ defineIndicator(forecastOscillator, {
  id: "forecast-oscillator",
  name: "Forecast oscillator",
  category: "momentum",
  summary:
    "How many percent the price came out above or below what its regression line forecast a bar before.",
  convention: "The forecast is that of the bar before for this one (Tulip).",
  formula: "fosc = 100·(value - tsf(value, length)[i-1])/value",
  reference: "https://tulipindicators.org/fosc",
  repaint: "clean",
  outputs: { forecastOscillator: { label: "FOSC", pane: "separate", style: "line" } },
});
