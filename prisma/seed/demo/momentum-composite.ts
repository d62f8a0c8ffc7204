import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** Three views of momentum on one scale from -100 to 100, and their average. */
export default indicator({
  name: "Momentum Composite",
  inputs: {
    source: input.source("close", { title: "Source" }),
    rsiLength: input.int(14, { min: 2, max: 200, title: "RSI length" }),
    fast: input.int(12, { min: 2, max: 200, title: "MACD fast" }),
    slow: input.int(26, { min: 3, max: 400, title: "MACD slow" }),
    rate: input.int(10, { min: 1, max: 200, title: "Rate-of-change length" }),
    smooth: input.int(5, { min: 1, max: 50, title: "Signal length" }),
  },
  outputs: {
    score: plot({ pane: "separate", title: "Score", color: "#3b82f6" }),
    signal: plot({ pane: "separate", title: "Signal", color: "#f59e0b" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const series = bars[inputs.source];
    const n = bars.length;
    const rsi = ta.rsi(series, inputs.rsiLength);
    const { macd } = ta.macd(series, inputs.fast, inputs.slow, 9);
    const atr = ta.atr(bars.high, bars.low, bars.close, 14);
    const score = new Float64Array(n).fill(NaN);
    for (let i = inputs.rate; i < n; i += 1) {
      const noise = atr[i];
      if (!(noise > 0)) continue;
      const fromRsi = 2 * rsi[i] - 100;
      const fromMacd = squash(macd[i] / noise);
      const fromRate = squash((series[i] - series[i - inputs.rate]) / (noise * Math.sqrt(inputs.rate)));
      score[i] = (fromRsi + fromMacd + fromRate) / 3;
    }
    return { score, signal: ta.ema(score, inputs.smooth) };
  },
});

/** Any number to -100..100; 1 becomes 50. */
function squash(value: number): number {
  return (100 * value) / (1 + Math.abs(value));
}
`;

const description = `One line for momentum instead of three panes. The **score** averages

1. the RSI, stretched to −100 … 100,
2. the MACD line in units of the average true range,
3. the rate of change in units of the noise to be expected over that time,

each bounded, so that no single one takes over. The **signal** is a short average of the score.

## How to read it

- Above **+50**: strong by all three measures. Below **−50**: weak by all three.
- Near 0 the three disagree or the market rests: the composite says so instead of choosing one.
- Because everything is measured in the market's own noise, the levels mean the same for a coin and for a share index.

The score is empty until the slowest of its parts has a value. It uses no later bar.
`;

export const momentumComposite: DemoListing = {
  slug: "momentum-composite",
  name: "Momentum Composite",
  summary:
    "RSI, MACD and rate of change on one scale, measured in the market's own noise: one line instead of three panes.",
  description,
  category: "momentum",
  tags: ["momentum", "composite", "oscillator"],
  visibility: "protected",
  price: { onceMinor: 1_900n, monthMinor: null, trialDays: null },
  source,
  changelog: "First version.",
};
