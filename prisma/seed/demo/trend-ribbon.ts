import type { DemoListing } from "@/prisma/seed/demo/listings";

/** `spread`: how the distance of the outer averages is measured; null: not at all. */
function ribbon(spread: string | null): string {
  const output =
    spread === null
      ? ""
      : `
    spread: plot({ pane: "separate", title: "Spread" }),`;
  return `/** Averages of doubling length, and how many of them stand in order. */
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
    order: plot({ pane: "separate", style: "histogram", title: "Order" }),${output}
  },
  compute: ({ bars, inputs, ta }) => {
    const [short, middle, long] = [1, 2, 4].map((times) => ta.ema(bars[inputs.source], inputs.first * times));
    const order = short.map((value, i) => Math.sign(value - middle[i]) + Math.sign(middle[i] - long[i]));
    return { short, middle, long, order${spread === null ? "" : `, spread: ${spread}`} };
  },
});
`;
}

const description = `Three averages, each twice as long as the one before. The **order** is +2 when short is above middle and middle above
long, −2 when both are the other way round, 0 when they disagree. The **spread** is the distance of short from long in percent.

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

/** Its life so far; the second version is the one that its author takes back. */
export const trendRibbonVersions: readonly [DemoListing, DemoListing, DemoListing] = [
  { ...base, source: ribbon(null), changelog: "First version." },
  {
    ...base,
    source: ribbon("ta.sub(short, long)"),
    changelog: "A new output: the spread of the outer averages, in percent.",
  },
  {
    ...base,
    source: ribbon("short.map((value, i) => (100 * (value - long[i])) / long[i])"),
    changelog: "The spread is in percent now. In 1.1.0, which is taken back, it was in units of price.",
  },
];
