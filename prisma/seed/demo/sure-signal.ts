import type { DemoListing } from "@/prisma/seed/demo/listings";

const source = `/** Buys the lows and sells the highs. */
export default indicator({
  name: "Sure Signal",
  inputs: { width: input.int(5, { min: 2, max: 50, title: "Bars to both sides" }) },
  outputs: { signal: plot({ pane: "separate", style: "histogram", title: "Signal" }) },
  compute: ({ bars, inputs }) => {
    const signal = new Float64Array(bars.length).fill(NaN);
    for (let i = inputs.width; i + inputs.width < bars.length; i += 1) {
      const around = bars.close.subarray(i - inputs.width, i + inputs.width + 1);
      signal[i] = Math.min(...around) === bars.close[i] ? 1 : Math.max(...around) === bars.close[i] ? -1 : 0;
    }
    return { signal };
  },
});
`;

/** What a curator rejects. */
export const sureSignal: DemoListing = {
  slug: "sure-signal",
  name: "Sure Signal",
  summary: "Marks each low and each high at the very bar.",
  description: "Never wrong: every low is marked before the market turns.\n",
  category: "momentum",
  tags: ["signal"],
  visibility: "protected",
  price: { onceMinor: 19_900n, monthMinor: null, trialDays: null },
  source,
  changelog: "First version.",
};
