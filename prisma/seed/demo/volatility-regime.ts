import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** Where today's volatility stands among the last bars: calm, usual or storm. */
export default indicator({
  name: "Volatility Regime",
  inputs: {
    atrLength: input.int(14, { min: 2, max: 200, title: "ATR length" }),
    lookback: input.int(250, { min: 20, max: 500, title: "Compared with the last … bars" }),
    calm: input.float(25, { min: 1, max: 49, title: "Calm below percentile" }),
    storm: input.float(80, { min: 51, max: 99, title: "Storm above percentile" }),
  },
  outputs: {
    percentile: plot({ pane: "separate", title: "Percentile", color: "#8b5cf6" }),
    regime: plot({ pane: "separate", style: "histogram", title: "Regime" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const n = bars.length;
    const atr = ta.atr(bars.high, bars.low, bars.close, inputs.atrLength);
    const relative = new Float64Array(n);
    for (let i = 0; i < n; i += 1) relative[i] = atr[i] / bars.close[i];
    const percentile = new Float64Array(n).fill(NaN);
    const regime = new Float64Array(n).fill(NaN);
    for (let i = inputs.atrLength + inputs.lookback - 1; i < n; i += 1) {
      let below = 0;
      for (let j = i - inputs.lookback + 1; j <= i; j += 1) below += relative[j] <= relative[i] ? 1 : 0;
      percentile[i] = (100 * below) / inputs.lookback;
      regime[i] = percentile[i] > inputs.storm ? 1 : percentile[i] < inputs.calm ? -1 : 0;
    }
    return { percentile, regime };
  },
});
`;

const description = `Tells how restless the market is **compared with itself**: the percentile of the relative ATR (ATR ÷ close) among the last
\`lookback\` bars.

| Regime | Meaning |
| --- | --- |
| −1 | calm: below the \`calm\` percentile |
| 0 | usual |
| +1 | storm: above the \`storm\` percentile |

Use it to size positions or to switch a strategy off, not for direction. The first value needs \`atrLength + lookback\`
bars. A percentile of 100 means: nothing in the window was more restless than now.
`;

export const volatilityRegime: DemoListing = {
  slug: "volatility-regime",
  name: "Volatility Regime",
  summary:
    "Calm, usual or storm: the percentile of today's range among the last 250 bars of the same market.",
  description,
  category: "volatility",
  tags: ["volatility", "regime", "risk"],
  visibility: "open",
  price: { onceMinor: 900n, monthMinor: null, trialDays: null },
  source,
  changelog: "First version.",
};
