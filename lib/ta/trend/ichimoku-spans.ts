import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { MidRange } from "@/lib/ta/nodes/mid-range";

/**
 * Ichimoku leading span A (senkou span A), a price: one edge of the cloud, at the bar it is drawn at.
 *
 * Formula: the mean of the conversion and base lines of `displacement` bars ago, each the middle between the
 * highest high and the lowest low of its length. First value at index
 * `max(conversion, base) - 1 + displacement`. On a flat market it is the price.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimokuLeadingSpanA = indicatorFunction({
  name: "ichimokuLeadingSpanA",
  series: ["high", "low"],
  parameters: {
    conversion: length(9, { label: "Conversion length" }),
    base: length(26, { label: "Base length" }),
    displacement: length(26, { label: "Displacement", min: 0 }),
  },
  outputs: ["ichimokuLeadingSpanA"],
  firstIndex: ({ conversion, base, displacement }) => Math.max(conversion, base) - 1 + displacement,
  kernel({ conversion, base, displacement }, memory) {
    const fast = new MidRange(memory, conversion);
    const slow = new MidRange(memory, base);
    const span = new Delay(memory, displacement);
    return (inputs, { ichimokuLeadingSpanA }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        ichimokuLeadingSpanA[i] = span.next((fast.next(high, low) + slow.next(high, low)) / 2);
      }
    };
  },
});

/**
 * Ichimoku leading span B (senkou span B), a price: the other edge of the cloud, at the bar it is drawn at.
 *
 * Formula: the middle between the highest high and the lowest low of `length` bars, `displacement` bars ago.
 * First value at index `length - 1 + displacement`. On a flat market it is the price.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimokuLeadingSpanB = indicatorFunction({
  name: "ichimokuLeadingSpanB",
  series: ["high", "low"],
  parameters: { length: length(52), displacement: length(26, { label: "Displacement", min: 0 }) },
  outputs: ["ichimokuLeadingSpanB"],
  firstIndex: ({ length, displacement }) => length - 1 + displacement,
  kernel({ length, displacement }, memory) {
    const middle = new MidRange(memory, length);
    const span = new Delay(memory, displacement);
    return ({ high, low }, { ichimokuLeadingSpanB }, { from, to }) => {
      for (let i = from; i < to; i++) {
        ichimokuLeadingSpanB[i] = span.next(middle.next(high[i] ?? NaN, low[i] ?? NaN));
      }
    };
  },
});

/**
 * Ichimoku lagging span (chikou span), in the unit of the values: the value of `displacement` bars later,
 * drawn back at this bar. It looks ahead: the last `displacement` bars have no value.
 *
 * Formula: `ichimokuLaggingSpan[i] = v[i + displacement]`. First value at index 0. On a flat market it is the
 * price.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimokuLaggingSpan = indicatorFunction({
  name: "ichimokuLaggingSpan",
  series: ["values"],
  parameters: { displacement: length(26, { label: "Displacement" }) },
  outputs: ["ichimokuLaggingSpan"],
  firstIndex: () => 0,
  run({ values }, { displacement }, { ichimokuLaggingSpan }, { from, to }) {
    for (let i = from; i < to; i++) {
      const later = i + displacement;
      ichimokuLaggingSpan[i] = later < to ? (values[later] ?? NaN) : NaN;
    }
  },
});

export const ichimokuLeadingSpanADefinition = /* @__PURE__ */ defineIndicator(ichimokuLeadingSpanA, {
  id: "ichimoku-leading-span-a",
  name: "Ichimoku leading span A",
  category: "trend",
  summary: "The faster edge of the Ichimoku cloud (senkou span A), as it was drawn ahead for this bar.",
  convention: "Moved forward by the full displacement (Skender); TradingView moves it one bar less.",
  formula:
    "ichimokuLeadingSpanA[i] = (mid(conversion) + mid(base))[i-displacement] / 2; mid(n) = middle of n bars' range",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "clean",
  outputs: { ichimokuLeadingSpanA: { label: "Leading span A", pane: "overlay", style: "line" } },
});

export const ichimokuLeadingSpanBDefinition = /* @__PURE__ */ defineIndicator(ichimokuLeadingSpanB, {
  id: "ichimoku-leading-span-b",
  name: "Ichimoku leading span B",
  category: "trend",
  summary: "The slower edge of the Ichimoku cloud (senkou span B), as it was drawn ahead for this bar.",
  convention: "Moved forward by the full displacement (Skender); TradingView moves it one bar less.",
  formula: "ichimokuLeadingSpanB[i] = mid(length)[i-displacement]; mid(n) = middle of n bars' range",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "clean",
  outputs: { ichimokuLeadingSpanB: { label: "Leading span B", pane: "overlay", style: "line" } },
});

export const ichimokuLaggingSpanDefinition = /* @__PURE__ */ defineIndicator(ichimokuLaggingSpan, {
  id: "ichimoku-lagging-span",
  name: "Ichimoku lagging span",
  category: "trend",
  summary: "The price drawn back in time (chikou span), to compare it with what went before; it looks ahead.",
  convention: "The close of `displacement` bars later, none at the last bars (Skender).",
  formula: "ichimokuLaggingSpan[i] = v[i+displacement]",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "looks-ahead",
  outputs: { ichimokuLaggingSpan: { label: "Lagging span", pane: "overlay", style: "line" } },
});
