import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** How much of a bar's range lies on the side its close fell to, averaged. */
export default indicator({
  name: "Opening Balance",
  inputs: {
    length: input.int(20, { min: 2, max: 250, title: "Bars averaged" }),
    smallest: input.float(0.2, { min: 0, max: 5, step: 0.1, title: "Smallest range in ATR" }),
  },
  outputs: {
    kept: plot({ pane: "separate", title: "Share of the range kept" }),
    bar: plot({ pane: "separate", style: "histogram", title: "Of this bar" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const atr = ta.atr(bars.high, bars.low, bars.close, inputs.length);
    const kept = new Float64Array(bars.length).fill(NaN);
    const bar = new Float64Array(bars.length).fill(NaN);
    let average = NaN;
    for (let i = 0; i < bars.length; i += 1) {
      const range = bars.high[i] - bars.low[i];
      if (range > 0 && range > inputs.smallest * atr[i]) {
        bar[i] = (bars.close[i] - bars.open[i]) / range;
        average = Number.isNaN(average) ? bar[i] : average + (bar[i] - average) / inputs.length;
      }
      kept[i] = average;
    }
    return { kept, bar };
  },
});
`;

/** Sold to those whom its author invites. */
export const openingBalance: DemoListing = {
  slug: "opening-balance",
  name: "Opening Balance",
  summary: "How much of its range a bar keeps from open to close, averaged over the bars that matter.",
  description:
    "1 means that bars open at their low and close at their high, −1 the other way round, 0 that nothing is kept.\n\nFor a small circle: ask for an invitation.\n",
  category: "statistic",
  tags: ["range", "open"],
  visibility: "inviteOnly",
  price: { onceMinor: 4_900n, monthMinor: null, trialDays: null },
  source,
  changelog: "First version.",
};
