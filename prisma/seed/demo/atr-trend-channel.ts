import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** A channel around an average, as wide as the market's own noise, and the side of it the trend is on. */
export default indicator({
  name: "ATR Trend Channel",
  inputs: {
    source: input.source("close", { title: "Source" }),
    length: input.int(20, { min: 2, max: 500, title: "Average length" }),
    atrLength: input.int(14, { min: 1, max: 500, title: "ATR length" }),
    width: input.float(2, { min: 0.1, max: 10, step: 0.1, title: "Width in ATR" }),
  },
  outputs: {
    upper: plot({ pane: "overlay", title: "Upper", color: "#8a8f98" }),
    middle: plot({ pane: "overlay", title: "Middle", color: "#3b82f6" }),
    lower: plot({ pane: "overlay", title: "Lower", color: "#8a8f98" }),
    trend: plot({ pane: "separate", style: "histogram", title: "Trend" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const middle = ta.ema(bars[inputs.source], inputs.length);
    const atr = ta.atr(bars.high, bars.low, bars.close, inputs.atrLength);
    const n = bars.length;
    const upper = new Float64Array(n);
    const lower = new Float64Array(n);
    const trend = new Float64Array(n);
    let side = NaN;
    for (let i = 0; i < n; i += 1) {
      upper[i] = middle[i] + inputs.width * atr[i];
      lower[i] = middle[i] - inputs.width * atr[i];
      if (bars.close[i] > upper[i]) side = 1;
      else if (bars.close[i] < lower[i]) side = -1;
      trend[i] = Number.isNaN(upper[i]) ? NaN : Number.isNaN(side) ? 0 : side;
    }
    return { upper, middle, lower, trend };
  },
});
`;

const description = `A channel around an exponential average whose half-width is a multiple of the **average true range**: in quiet
markets it is tight, in wild ones it gives way.

## How to read it

- *Upper* and *lower* are the average plus and minus \`width\` × ATR.
- *Trend* turns to **+1** when a bar closes above the channel and to **−1** when one closes below it. Between the
  lines it stays what it was; before the first break it is 0.

A close outside the channel means: the move is larger than what this market does by itself. It does not mean that the
move goes on.

## Inputs

| Input | Default | What it does |
| --- | --- | --- |
| \`source\` | close | the series the average is made of |
| \`length\` | 20 | length of the average |
| \`atrLength\` | 14 | length of the ATR (Wilder) |
| \`width\` | 2 | half-width of the channel in ATR |

The value of a bar uses that bar and earlier ones only.
`;

export const atrTrendChannel: DemoListing = {
  slug: "atr-trend-channel",
  name: "ATR Trend Channel",
  summary:
    "A channel as wide as the market's own noise, with the side of the trend. Quiet markets tight, wild ones wide.",
  description,
  category: "trend",
  tags: ["channel", "atr", "trend"],
  visibility: "protected",
  price: { onceMinor: 2_999n, monthMinor: 499n, trialDays: 7 },
  source,
  changelog: "First version.",
};
