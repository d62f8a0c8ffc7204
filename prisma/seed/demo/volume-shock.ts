import type { CreateIndicatorInput } from "@/lib/indicators/listing-schema";

/** A draft in the studio: opened, then written on. */
export const volumeShock: Pick<CreateIndicatorInput, "name" | "summary" | "category" | "tags" | "source"> = {
  name: "Volume Shock",
  summary: "Volume against what the hour usually sees.",
  category: "volume",
  tags: ["volume", "shock"],
  source: `export default indicator({
  name: "Volume Shock",
  inputs: { length: input.int(50, { min: 5, max: 500, title: "Bars compared with" }) },
  outputs: { shock: plot({ pane: "separate", style: "histogram", title: "Times the usual volume" }) },
  compute: ({ bars, inputs, ta }) => ({
    shock: ta.div(bars.volume, ta.sma(bars.volume, inputs.length)),
  }),
});
`,
};

/** What its author has written since: the usual volume no longer counts the bar itself. */
export const volumeShockText = volumeShock.source
  .replace(
    "shock: ta.div(bars.volume, ta.sma(bars.volume, inputs.length)),",
    `// The bar itself must not be part of what it is compared with.
    shock: ta.div(bars.volume, before(ta.sma(bars.volume, inputs.length))),`,
  )
  .concat(`
function before(series) {
  const shifted = new Float64Array(series.length).fill(NaN);
  shifted.set(series.subarray(0, series.length - 1), 1);
  return shifted;
}
`);
