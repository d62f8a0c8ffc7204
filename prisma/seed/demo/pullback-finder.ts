import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** Depth of a pullback against the trend, in units of the market's noise. */
export default indicator({
  name: "Pullback Finder",
  inputs: {
    trendLength: input.int(50, { min: 5, max: 500, title: "Trend length" }),
    deepest: input.float(3, { min: 0.5, max: 10, step: 0.5, title: "Deepest pullback in ATR" }),
    rsiLength: input.int(7, { min: 2, max: 100, title: "RSI length" }),
  },
  outputs: {
    depth: plot({ pane: "separate", title: "Depth in ATR", color: "#3b82f6" }),
    ready: plot({ pane: "separate", style: "histogram", title: "Ready" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const n = bars.length;
    const trend = ta.ema(bars.close, inputs.trendLength);
    const atr = ta.atr(bars.high, bars.low, bars.close, 14);
    const rsi = ta.rsi(bars.close, inputs.rsiLength);
    const depth = new Float64Array(n).fill(NaN);
    const ready = new Float64Array(n).fill(NaN);
    let top = NaN;
    for (let i = 1; i < n; i += 1) {
      if (Number.isNaN(trend[i - 1]) || Number.isNaN(atr[i]) || Number.isNaN(rsi[i])) continue;
      const rising = trend[i] > trend[i - 1];
      top = rising && !(bars.high[i] < top) ? bars.high[i] : rising ? top : bars.high[i];
      depth[i] = rising ? (top - bars.close[i]) / atr[i] : 0;
      ready[i] = rising && depth[i] >= 1 && depth[i] <= inputs.deepest && rsi[i] < 40 ? 1 : 0;
    }
    return { depth, ready };
  },
});
`;

const description = `Measures how far a rising market has fallen back from its last high, in units of the average true range.

*Depth* 1 means: one average bar below the high. *Ready* is 1 while the trend still rises, the pullback is between one
and \`deepest\` ATR, and the short RSI is below 40. In a falling market the depth is 0.
`;

/** Waits for a curator's review. */
export const pullbackFinder: DemoListing = {
  slug: "pullback-finder",
  name: "Pullback Finder",
  summary:
    "How deep a pullback in a rising market is, in ATR, and when it is neither too shallow nor too deep.",
  description,
  category: "trend",
  tags: ["pullback", "trend", "entry"],
  visibility: "protected",
  price: { onceMinor: 2_400n, monthMinor: 399n, trialDays: 14 },
  source,
  changelog: "First version.",
};
