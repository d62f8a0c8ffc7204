import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AwesomeLine } from "@/lib/ta/nodes/awesome-line";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

const LENGTHS = {
  fast: length(5, { label: "Fast length" }),
  slow: length(34, { label: "Slow length" }),
};

/**
 * Awesome oscillator of Williams, in the unit of the prices.
 *
 * Formula: `sma(median, fast) - sma(median, slow)` with `median = (high + low) / 2`. First value at index
 * `max(fast, slow) - 1`.
 * Reference: Skender Awesome, https://dotnet.stockindicators.dev/indicators/Awesome/
 */
export const awesomeOscillator = indicatorFunction({
  name: "awesomeOscillator",
  series: ["high", "low"],
  parameters: LENGTHS,
  outputs: ["awesomeOscillator"],
  firstIndex: ({ fast, slow }) => Math.max(fast, slow) - 1,
  kernel({ fast, slow }, memory) {
    const line = new AwesomeLine(memory, fast, slow);
    return ({ high, low }, { awesomeOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) awesomeOscillator[i] = line.next(high[i] ?? NaN, low[i] ?? NaN);
    };
  },
});

/**
 * Accelerator oscillator of Williams, in the unit of the prices: the awesome oscillator less its own average.
 *
 * Formula: `ao - sma(ao, signal)` with `ao = sma(median, fast) - sma(median, slow)` and
 * `median = (high + low) / 2`. First value at index `max(fast, slow) + signal - 2`.
 * Reference: https://www.metatrader5.com/en/terminal/help/indicators/bw_indicators/accelerator_oscillator
 */
export const acceleratorOscillator = indicatorFunction({
  name: "acceleratorOscillator",
  series: ["high", "low"],
  parameters: { ...LENGTHS, signal: length(5, { label: "Signal length" }) },
  outputs: ["acceleratorOscillator"],
  firstIndex: ({ fast, slow, signal }) => Math.max(fast, slow) + signal - 2,
  kernel({ fast, slow, signal }, memory) {
    const line = new AwesomeLine(memory, fast, slow);
    const average = new SimpleAverage(memory, signal);
    return ({ high, low }, { acceleratorOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const level = line.next(high[i] ?? NaN, low[i] ?? NaN);
        acceleratorOscillator[i] = level - average.next(level);
      }
    };
  },
});

export const awesomeOscillatorDefinition = /* @__PURE__ */ defineIndicator(awesomeOscillator, {
  id: "awesome-oscillator",
  name: "Awesome oscillator",
  category: "momentum",
  summary: "A fast average of the middle of the bars less a slow one: above zero the market drives upwards.",
  convention: "Simple averages of (high + low) / 2 (Skender, Tulip, MetaTrader).",
  formula: "sma((high + low)/2, fast) - sma((high + low)/2, slow)",
  reference: "https://dotnet.stockindicators.dev/indicators/Awesome/",
  repaint: "clean",
  outputs: { awesomeOscillator: { label: "AO", pane: "separate", style: "histogram" } },
});

export const acceleratorOscillatorDefinition = /* @__PURE__ */ defineIndicator(acceleratorOscillator, {
  id: "accelerator-oscillator",
  name: "Accelerator oscillator",
  category: "momentum",
  summary:
    "The awesome oscillator less its own average: whether the driving force of the market grows or fades.",
  convention: "Simple averages throughout (MetaTrader).",
  formula: "ao = sma((high + low)/2, fast) - sma((high + low)/2, slow); ac = ao - sma(ao, signal)",
  reference: "https://www.metatrader5.com/en/terminal/help/indicators/bw_indicators/accelerator_oscillator",
  repaint: "clean",
  outputs: { acceleratorOscillator: { label: "AC", pane: "separate", style: "histogram" } },
});
