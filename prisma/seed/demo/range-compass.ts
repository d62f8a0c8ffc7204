import type { DemoListing } from "@/prisma/seed/demo/listings";

/** `alarm`: when its histogram shows 1; null: it has none. */
function compass(alarm: string | null): string {
  const output =
    alarm === null
      ? ""
      : `
    alarm: plot({ pane: "separate", style: "histogram", title: "Alarm" }),`;
  const series = alarm === null ? "" : `, alarm: place.map((value, i) => (${alarm} ? 1 : 0))`;
  return `/** Where the close stands between the extremes of the last bars, and how wide they are apart. */
export default indicator({
  name: "Range Compass",
  inputs: {
    length: input.int(40, { min: 5, max: 500, title: "Bars of the range" }),
    smooth: input.int(3, { min: 1, max: 50, title: "Smoothing" }),
  },
  outputs: {
    place: plot({ pane: "separate", title: "Place in the range, 0 to 100" }),
    width: plot({ pane: "separate", title: "Width in ATR" }),${output}
  },
  compute: ({ bars, inputs, ta }) => {
    const { upper, lower } = ta.donchian(bars.high, bars.low, inputs.length);
    const atr = ta.atr(bars.high, bars.low, bars.close, inputs.length);
    const raw = new Float64Array(bars.length).fill(NaN);
    const width = new Float64Array(bars.length).fill(NaN);
    for (let i = 0; i < bars.length; i += 1) {
      const range = upper[i] - lower[i];
      if (range > 0) raw[i] = (100 * (bars.close[i] - lower[i])) / range;
      if (atr[i] > 0) width[i] = range / atr[i];
    }
    const place = ta.sma(raw, inputs.smooth);
    return { place, width${series} };
  },
});
`;
}

const description = `Two numbers for a market that goes sideways: where in its range it stands, and whether that range is worth trading.

- **Place** 0 is the lowest low of the last bars, 100 the highest high.
- **Width** counts average bars between the two: below 5 the market sleeps.
`;

const base: Omit<DemoListing, "source" | "changelog"> = {
  slug: "range-compass",
  name: "Range Compass",
  summary: "Where the close stands in the range of the last bars, and how wide that range is in ATR.",
  description,
  category: "volatility",
  tags: ["range", "donchian", "sideways"],
  visibility: "protected",
  price: { onceMinor: null, monthMinor: 599n, trialDays: 14 },
};

/** What a month costs since its author raised the price. */
export const RANGE_COMPASS_MONTH_MINOR = 799n;

/** The second one gets suspended: its changelog promises what it does not do. */
export const rangeCompassVersions: readonly [DemoListing, DemoListing] = [
  { ...base, source: compass(null), changelog: "First version." },
  {
    ...base,
    source: compass("value >= 100 || value <= 0"),
    changelog: "A new output: the alarm sounds before the range breaks.",
  },
];
