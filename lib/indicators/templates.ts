/** What a new indicator starts from, in the studio and on the command line. @data-table */
export interface IndicatorTemplate {
  /** Kebab case. */
  id: string;
  title: string;
  /** What it shows of the language. */
  summary: string;
  /** A whole indicator of this name. */
  source(name: string): string;
}

export const TEMPLATES: readonly IndicatorTemplate[] = [
  {
    id: "average",
    title: "Moving average",
    summary: "One line over the candles: an input for the length, one for the series, one call of ta.",
    source: (name) => `export default indicator({
  name: ${JSON.stringify(name)},
  inputs: {
    length: input.int(20, { min: 1, max: 500, title: "Length" }),
    source: input.source("close", { title: "Source" }),
  },
  outputs: {
    average: plot({ pane: "overlay", title: "Average" }),
  },
  compute: ({ bars, inputs, ta }) => ({
    average: ta.ema(bars[inputs.source], inputs.length),
  }),
});
`,
  },
  {
    id: "oscillator",
    title: "Oscillator with signal",
    summary: "A pane below the candles: a line, its signal and a histogram of their difference.",
    source: (name) => `export default indicator({
  name: ${JSON.stringify(name)},
  inputs: {
    length: input.int(14, { min: 2, max: 200, title: "Length" }),
    smooth: input.int(9, { min: 1, max: 100, title: "Signal length" }),
  },
  outputs: {
    line: plot({ pane: "separate", title: "Line" }),
    signal: plot({ pane: "separate", title: "Signal" }),
    difference: plot({ pane: "separate", style: "histogram", title: "Difference" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const line = ta.rsi(bars.close, inputs.length);
    const signal = ta.ema(line, inputs.smooth);
    return { line, signal, difference: ta.sub(line, signal) };
  },
});
`,
  },
  {
    id: "channel",
    title: "Channel",
    summary:
      "Three lines over the candles: a middle and a distance from it in units of the market's own range.",
    source: (name) => `export default indicator({
  name: ${JSON.stringify(name)},
  inputs: {
    length: input.int(20, { min: 2, max: 500, title: "Length" }),
    distance: input.float(2, { min: 0.1, max: 10, step: 0.1, title: "Distance in ATR" }),
  },
  outputs: {
    upper: plot({ pane: "overlay", title: "Upper" }),
    middle: plot({ pane: "overlay", title: "Middle" }),
    lower: plot({ pane: "overlay", title: "Lower" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const middle = ta.ema(bars.close, inputs.length);
    const range = ta.atr(bars.high, bars.low, bars.close, inputs.length).map((value) => value * inputs.distance);
    return { upper: ta.add(middle, range), middle, lower: ta.sub(middle, range) };
  },
});
`,
  },
  {
    id: "loop",
    title: "A loop of one's own",
    summary: "Bar by bar without ta: a state that only looks back, and NaN until there is a value.",
    source: (name) => `export default indicator({
  name: ${JSON.stringify(name)},
  inputs: {
    weight: input.float(0.1, { min: 0.01, max: 1, step: 0.01, title: "Weight of the newest bar" }),
    rule: input.enum("close", ["close", "range"], { title: "What is followed" }),
  },
  outputs: {
    value: plot({ pane: "separate", title: "Value" }),
  },
  compute: ({ bars, inputs }) => {
    const value = new Float64Array(bars.length).fill(NaN);
    let state = NaN;
    bars.close.forEach((close, bar) => {
      // Reads this bar and the one before it; a later one would fail the look-ahead proof.
      const before = bars.close[bar - 1] ?? NaN;
      const step = inputs.rule === "range" ? (bars.high[bar] ?? NaN) - (bars.low[bar] ?? NaN) : close - before;
      if (Number.isNaN(step)) return;
      state = Number.isNaN(state) ? step : state + inputs.weight * (step - state);
      value[bar] = state;
    });
    return { value };
  },
});
`,
  },
];

/** The template of this id, or `undefined` when there is none. */
export function findTemplate(id: string): IndicatorTemplate | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
