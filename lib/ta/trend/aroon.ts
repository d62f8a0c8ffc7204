import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { HighestAge, LowestAge } from "@/lib/ta/nodes/window-extreme-age";

/**
 * Aroon, 0 to 100: how recent the highest high and the lowest low are.
 *
 * Formula: `up = 100·(length - bars since the highest high) / length`, `down` with the lowest low, of the
 * last `length + 1` bars; of equal extremes the newest counts. First value at index `length`. On a flat
 * market both are 100: every bar is a newest extreme.
 * Reference: TA-Lib 0.6 AROON, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AROON.c
 */
export const aroon = indicatorFunction({
  name: "aroon",
  series: ["high", "low"],
  parameters: { length: length(25) },
  outputs: ["up", "down"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const highest = new HighestAge(memory, length + 1);
    const lowest = new LowestAge(memory, length + 1);
    const factor = 100 / length;
    return ({ high, low }, { up, down }, { from, to }) => {
      for (let i = from; i < to; i++) {
        up[i] = factor * (length - highest.next(high[i] ?? NaN));
        down[i] = factor * (length - lowest.next(low[i] ?? NaN));
      }
    };
  },
});

/**
 * Aroon oscillator, -100 to 100: Aroon up less Aroon down.
 *
 * Formula: `100·(bars since the lowest low - bars since the highest high) / length` of the last `length + 1`
 * bars; of equal extremes the newest counts. First value at index `length`. 0 on a flat market.
 * Reference: TA-Lib 0.6 AROONOSC, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AROONOSC.c
 */
export const aroonOscillator = indicatorFunction({
  name: "aroonOscillator",
  series: ["high", "low"],
  parameters: { length: length(25) },
  outputs: ["aroonOscillator"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const highest = new HighestAge(memory, length + 1);
    const lowest = new LowestAge(memory, length + 1);
    const factor = 100 / length;
    return ({ high, low }, { aroonOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        aroonOscillator[i] = factor * (lowest.next(low[i] ?? NaN) - highest.next(high[i] ?? NaN));
      }
    };
  },
});

export const aroonDefinition = /* @__PURE__ */ defineIndicator(aroon, {
  id: "aroon",
  name: "Aroon",
  category: "trend",
  summary: "How fresh the last high and the last low are, from 0 to 100: a trend keeps making new ones.",
  convention: "A window of `length` + 1 bars in which the newest of equal extremes counts (TA-Lib).",
  formula:
    "up = 100·(length - bars since highest high) / length; down = 100·(length - bars since lowest low) / length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AROON.c",
  repaint: "clean",
  outputs: {
    up: { label: "Aroon up", pane: "separate", style: "line" },
    down: { label: "Aroon down", pane: "separate", style: "line" },
  },
});

export const aroonOscillatorDefinition = /* @__PURE__ */ defineIndicator(aroonOscillator, {
  id: "aroon-oscillator",
  name: "Aroon oscillator",
  category: "trend",
  summary: "Whether the last high or the last low is the fresher one, from -100 (low) to 100 (high).",
  convention: "A window of `length` + 1 bars in which the newest of equal extremes counts (TA-Lib).",
  formula: "aroonOscillator = 100·(bars since lowest low - bars since highest high) / length",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AROONOSC.c",
  repaint: "clean",
  outputs: { aroonOscillator: { label: "Aroon oscillator", pane: "separate", style: "line" } },
});
