import type { DemoListing } from "@/prisma/seed/demo/listings";

/** `lengths`: the averages of the ribbon; `order`: what the histogram counts. */
function ribbon(lengths: string, order: string): string {
  return `/** Averages of rising length, and how many of them stand in order. */
export default indicator({
  name: "Trend Ribbon",
  inputs: {
    first: input.int(8, { min: 2, max: 100, title: "Shortest average" }),
    source: input.source("close", { title: "Source" }),
  },
  outputs: {
    short: plot({ pane: "overlay", title: "Short" }),
    middle: plot({ pane: "overlay", title: "Middle" }),
    long: plot({ pane: "overlay", title: "Long" }),
    order: plot({ pane: "separate", style: "histogram", title: "Order" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const [short, middle, long] = ${lengths}.map((times) => ta.ema(bars[inputs.source], inputs.first * times));
    const order = new Float64Array(bars.length).fill(NaN);
    for (let i = 0; i < bars.length; i += 1) {
      if (Number.isNaN(long[i])) continue;
      order[i] = ${order};
    }
    return { short, middle, long, order };
  },
});
`;
}

const description = `Three averages, each twice as long as the one before. The **order** is +2 when short is above middle and middle above
long, −2 when both are the other way round, 0 when they disagree.

Free, with open source: take it apart.
`;

const base: Omit<DemoListing, "source" | "changelog"> = {
  slug: "trend-ribbon",
  name: "Trend Ribbon",
  summary: "Three averages of doubling length and a count of how many stand in order.",
  description,
  category: "trend",
  tags: ["trend", "ribbon", "ema"],
  visibility: "open",
  price: null,
};

/** Its life so far; the second version is the one that its author took back. */
export const trendRibbonVersions: readonly DemoListing[] = [
  {
    ...base,
    source: ribbon("[1, 2, 4]", "Math.sign(short[i] - middle[i]) + Math.sign(middle[i] - long[i])"),
    changelog: "First version.",
  },
  {
    ...base,
    source: ribbon("[1, 2, 3]", "Math.sign(short[i] - middle[i]) + Math.sign(short[i] - long[i])"),
    changelog: "A shorter long average, so that the ribbon turns sooner.",
  },
  {
    ...base,
    source: ribbon("[1, 2, 4]", "Math.sign(short[i] - middle[i]) + Math.sign(middle[i] - long[i]) + 0"),
    changelog:
      "Back to doubling lengths: 1.1.0 compared short with long twice. An order of zero is never −0.",
  },
];
