import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * The sizes of a candle's parts, in the unit of the prices: its whole range, its body (negative when it closed below
 * its open) and the shadows above and below the body.
 *
 * Formula: `range = high - low`, `body = close - open`, `upper = high - max(open, close)`,
 * `lower = min(open, close) - low`. First value at index 0.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Candlestick_chart
 */
export const candleParts = indicatorFunction({
  name: "candleParts",
  series: ["open", "high", "low", "close"],
  parameters: {},
  outputs: ["range", "body", "upper", "lower"],
  firstIndex: () => 0,
  kernel:
    () =>
    (bars, parts, { from, to }) => {
      for (let i = from; i < to; i++) {
        const open = bars.open[i] ?? NaN;
        const high = bars.high[i] ?? NaN;
        const low = bars.low[i] ?? NaN;
        const close = bars.close[i] ?? NaN;
        parts.range[i] = high - low;
        parts.body[i] = close - open;
        parts.upper[i] = high - Math.max(open, close);
        parts.lower[i] = Math.min(open, close) - low;
      }
    },
});

export const candlePartsDefinition = /* @__PURE__ */ defineIndicator(candleParts, {
  id: "candle-parts",
  name: "Candle range, body and shadows",
  category: "price-transform",
  summary: "The range of each candle, its body with a sign, and the shadows above and below it.",
  convention: "Sizes in units of price; the body is negative in a candle that closed below its open.",
  formula:
    "range = high - low; body = close - open; upper = high - max(open, close); lower = min(open, close) - low",
  reference: "https://en.wikipedia.org/wiki/Candlestick_chart",
  repaint: "clean",
  outputs: {
    range: { label: "Range", pane: "separate", style: "line" },
    body: { label: "Body", pane: "separate", style: "histogram" },
    upper: { label: "Upper shadow", pane: "separate", style: "line" },
    lower: { label: "Lower shadow", pane: "separate", style: "line" },
  },
});
