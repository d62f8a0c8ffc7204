import type { CreateIndicatorInput } from "@/lib/indicators/listing-schema";

/** Where a new indicator begins: it compiles, keeps to the bars it has seen, and says in comments what to change. */
export interface StudioTemplate {
  readonly id: string;
  readonly name: string;
  readonly category: CreateIndicatorInput["category"];
  /** What it shows, in one sentence. */
  readonly summary: string;
  readonly source: string;
}

/** @data-table */
export const STUDIO_TEMPLATES: readonly StudioTemplate[] = [
  {
    id: "blank",
    name: "Blank",
    category: "trend",
    summary: "The smallest indicator there is: one input, one line over the price.",
    source: `export default indicator({
  name: "My indicator",
  inputs: {
    length: input.int(20, { min: 1, max: 500 }),
  },
  outputs: {
    line: plot({ pane: "overlay" }),
  },
  compute: ({ bars, inputs, ta }) => ({
    line: ta.sma(bars.close, inputs.length),
  }),
});
`,
  },
  {
    id: "average-cross",
    name: "Moving average cross",
    category: "moving-average",
    summary: "A fast and a slow average over the price, and a mark where one crosses the other.",
    source: `export default indicator({
  name: "Moving average cross",
  inputs: {
    fast: input.int(10, { min: 1, max: 200, title: "Fast length" }),
    slow: input.int(30, { min: 2, max: 500, title: "Slow length" }),
    kind: input.enum("ema", ["ema", "sma"], { title: "Kind of average" }),
    source: input.source("close"),
  },
  outputs: {
    fast: plot({ pane: "overlay", title: "Fast" }),
    slow: plot({ pane: "overlay", title: "Slow" }),
    cross: plot({ pane: "separate", style: "histogram", title: "Cross" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const average = inputs.kind === "ema" ? ta.ema : ta.sma;
    const values = bars[inputs.source];
    const fast = average(values, inputs.fast);
    const slow = average(values, inputs.slow);
    // 1 where the fast average rises above the slow one, -1 where it falls below it, else 0.
    const cross = new Float64Array(bars.length).fill(NaN);
    for (let i = 1; i < bars.length; i += 1) {
      const before = fast[i - 1] - slow[i - 1];
      const now = fast[i] - slow[i];
      if (Number.isNaN(before) || Number.isNaN(now)) continue;
      cross[i] = before <= 0 && now > 0 ? 1 : before >= 0 && now < 0 ? -1 : 0;
    }
    return { fast, slow, cross };
  },
});
`,
  },
  {
    id: "rsi-levels",
    name: "RSI with levels",
    category: "momentum",
    summary: "The relative strength index with its upper and lower level and the time spent beyond them.",
    source: `export default indicator({
  name: "RSI with levels",
  inputs: {
    length: input.int(14, { min: 2, max: 200 }),
    upper: input.float(70, { min: 50, max: 100, step: 1, title: "Upper level" }),
    lower: input.float(30, { min: 0, max: 50, step: 1, title: "Lower level" }),
  },
  outputs: {
    rsi: plot({ pane: "separate", title: "RSI" }),
    upper: plot({ pane: "separate", title: "Upper" }),
    lower: plot({ pane: "separate", title: "Lower" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const rsi = ta.rsi(bars.close, inputs.length);
    // The levels begin where the index does.
    const level = (at: number) => rsi.map((value) => (Number.isNaN(value) ? NaN : at));
    return { rsi, upper: level(inputs.upper), lower: level(inputs.lower) };
  },
});
`,
  },
  {
    id: "deviation-bands",
    name: "Deviation bands",
    category: "volatility",
    summary:
      "An average with a band of standard deviations around it, and where in the band the price stands.",
    source: `export default indicator({
  name: "Deviation bands",
  inputs: {
    length: input.int(20, { min: 2, max: 500 }),
    width: input.float(2, { min: 0.1, max: 10, step: 0.1, title: "Deviations" }),
    source: input.source("close"),
  },
  outputs: {
    upper: plot({ pane: "overlay", title: "Upper" }),
    middle: plot({ pane: "overlay", title: "Middle" }),
    lower: plot({ pane: "overlay", title: "Lower" }),
    place: plot({ pane: "separate", title: "Place in the band" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const values = bars[inputs.source];
    const middle = ta.sma(values, inputs.length);
    const deviation = ta.stdDev(values, inputs.length, inputs.width);
    const upper = middle.map((value, i) => value + deviation[i]);
    const lower = middle.map((value, i) => value - deviation[i]);
    // 0 at the lower band, 1 at the upper one; a flat price has no band, so nothing is said there.
    const place = values.map((value, i) =>
      deviation[i] > 0 ? (value - lower[i]) / (upper[i] - lower[i]) : NaN,
    );
    return { upper, middle, lower, place };
  },
});
`,
  },
  {
    id: "trailing-stop",
    name: "ATR trailing stop",
    category: "trend",
    summary: "A stop that follows the trend at a distance of average true ranges and turns when it is hit.",
    source: `export default indicator({
  name: "ATR trailing stop",
  inputs: {
    length: input.int(14, { min: 1, max: 200, title: "ATR length" }),
    multiplier: input.float(3, { min: 0.1, max: 20, step: 0.1 }),
  },
  outputs: {
    stop: plot({ pane: "overlay", title: "Stop" }),
    side: plot({ pane: "separate", style: "histogram", title: "Side" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const range = ta.atr(bars.high, bars.low, bars.close, inputs.length);
    const stop = new Float64Array(bars.length).fill(NaN);
    const side = new Float64Array(bars.length).fill(NaN);
    let now = 1;
    let level = NaN;
    for (let i = 0; i < bars.length; i += 1) {
      const close = bars.close[i];
      const distance = inputs.multiplier * range[i];
      if (Number.isNaN(distance) || Number.isNaN(close)) {
        // A gap ends the trend: begin anew behind it.
        level = NaN;
        now = 1;
        continue;
      }
      if (Number.isNaN(level)) level = close - distance;
      else if (now === 1) level = Math.max(level, close - distance);
      else level = Math.min(level, close + distance);
      if (now === 1 && close < level) {
        now = -1;
        level = close + distance;
      } else if (now === -1 && close > level) {
        now = 1;
        level = close - distance;
      }
      stop[i] = level;
      side[i] = now;
    }
    return { stop, side };
  },
});
`,
  },
  {
    id: "volume-oscillator",
    name: "Volume oscillator",
    category: "volume",
    summary: "Short against long average volume in percent, with a signal line.",
    source: `export default indicator({
  name: "Volume oscillator",
  inputs: {
    fast: input.int(5, { min: 1, max: 200, title: "Fast length" }),
    slow: input.int(20, { min: 2, max: 500, title: "Slow length" }),
    signal: input.int(9, { min: 1, max: 200, title: "Signal length" }),
  },
  outputs: {
    oscillator: plot({ pane: "separate", style: "histogram", title: "Oscillator" }),
    signal: plot({ pane: "separate", title: "Signal" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const fast = ta.sma(bars.volume, inputs.fast);
    const slow = ta.sma(bars.volume, inputs.slow);
    // Without any volume there is nothing to compare with.
    const oscillator = fast.map((value, i) => (slow[i] > 0 ? (100 * (value - slow[i])) / slow[i] : NaN));
    return { oscillator, signal: ta.sma(oscillator, inputs.signal) };
  },
});
`,
  },
  {
    id: "ribbon",
    name: "Moving average ribbon",
    category: "moving-average",
    summary: "Six averages of growing length over the price, and how many of them stand in order.",
    source: `const STEPS = 6;

export default indicator({
  name: "Moving average ribbon",
  inputs: {
    shortest: input.int(8, { min: 1, max: 100, title: "Shortest length" }),
    step: input.int(6, { min: 1, max: 60, title: "Step" }),
    source: input.source("close"),
  },
  outputs: {
    line1: plot({ pane: "overlay", title: "1" }),
    line2: plot({ pane: "overlay", title: "2" }),
    line3: plot({ pane: "overlay", title: "3" }),
    line4: plot({ pane: "overlay", title: "4" }),
    line5: plot({ pane: "overlay", title: "5" }),
    line6: plot({ pane: "overlay", title: "6" }),
    order: plot({ pane: "separate", style: "histogram", title: "In order" }),
  },
  compute: ({ bars, inputs, ta }) => {
    const values = bars[inputs.source];
    const lines: Float64Array[] = [];
    for (let i = 0; i < STEPS; i += 1) lines.push(ta.ema(values, inputs.shortest + i * inputs.step));
    // From -5 (all falling) to 5 (all rising): each pair of neighbours counts.
    const order = new Float64Array(bars.length).fill(NaN);
    for (let i = 0; i < bars.length; i += 1) {
      if (Number.isNaN(lines[STEPS - 1][i])) continue;
      let sum = 0;
      for (let k = 1; k < STEPS; k += 1) sum += Math.sign(lines[k - 1][i] - lines[k][i]);
      order[i] = sum;
    }
    const [line1, line2, line3, line4, line5, line6] = lines;
    return { line1, line2, line3, line4, line5, line6, order };
  },
});
`,
  },
];
