import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { MidRange } from "@/lib/ta/nodes/mid-range";

/**
 * Ichimoku conversion line (tenkan-sen), a price.
 *
 * Formula: the middle between the highest high and the lowest low of the last `length` bars. First value at
 * index `length - 1`. On a flat market it is the price.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimokuConversionLine = indicatorFunction({
  name: "ichimokuConversionLine",
  series: ["high", "low"],
  parameters: { length: length(9) },
  outputs: ["ichimokuConversionLine"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const middle = new MidRange(memory, length);
    return ({ high, low }, { ichimokuConversionLine }, { from, to }) => {
      for (let i = from; i < to; i++) {
        ichimokuConversionLine[i] = middle.next(high[i] ?? NaN, low[i] ?? NaN);
      }
    };
  },
});

/**
 * Ichimoku base line (kijun-sen), a price.
 *
 * Formula: the middle between the highest high and the lowest low of the last `length` bars. First value at
 * index `length - 1`. On a flat market it is the price.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimokuBaseLine = indicatorFunction({
  name: "ichimokuBaseLine",
  series: ["high", "low"],
  parameters: { length: length(26) },
  outputs: ["ichimokuBaseLine"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const middle = new MidRange(memory, length);
    return ({ high, low }, { ichimokuBaseLine }, { from, to }) => {
      for (let i = from; i < to; i++) ichimokuBaseLine[i] = middle.next(high[i] ?? NaN, low[i] ?? NaN);
    };
  },
});

export const ichimokuConversionLineDefinition = /* @__PURE__ */ defineIndicator(ichimokuConversionLine, {
  id: "ichimoku-conversion-line",
  name: "Ichimoku conversion line",
  category: "trend",
  summary: "The middle of the short-term range: the fast line of the Ichimoku cloud (tenkan-sen).",
  convention: "Middle of highest high and lowest low, the present bar included (Skender).",
  formula: "ichimokuConversionLine = (highest high + lowest low of `length` bars) / 2",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "clean",
  outputs: { ichimokuConversionLine: { label: "Conversion line", pane: "overlay", style: "line" } },
});

export const ichimokuBaseLineDefinition = /* @__PURE__ */ defineIndicator(ichimokuBaseLine, {
  id: "ichimoku-base-line",
  name: "Ichimoku base line",
  category: "trend",
  summary: "The middle of the medium-term range: the slow line of the Ichimoku cloud (kijun-sen).",
  convention: "Middle of highest high and lowest low, the present bar included (Skender).",
  formula: "ichimokuBaseLine = (highest high + lowest low of `length` bars) / 2",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "clean",
  outputs: { ichimokuBaseLine: { label: "Base line", pane: "overlay", style: "line" } },
});
