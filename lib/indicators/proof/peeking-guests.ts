/** For tests: sources that know what they should not, by what a proof must call them. @data-table */
export interface PeekingGuest {
  title: string;
  class: "looks_ahead" | "repaints" | "rewrites";
  source: string;
  /** With `repaints`, where it is the same on every series. */
  repaintsBars?: number;
}

function guest(body: string, inputs = ""): string {
  return `export default indicator({
  name: "Test",
  inputs: {${inputs}},
  outputs: { value: plot({ pane: "separate" }) },
  compute: ({ bars, inputs, ta }) => {
    const { time, open, high, low, close, volume } = bars;
    const n = close.length;
    const value = new Float64Array(n).fill(NaN);
    ${body}
    return { value };
  },
});`;
}

function each(expression: string): string {
  return `const average = ta.sma(close, 5);
    for (let i = 0; i < n; i += 1) value[i] = ${expression};`;
}

const LOOKS_AHEAD: readonly [string, string][] = [
  [
    "a centred detrended price",
    `const average = ta.sma(close, 21);
    for (let i = 0; i + 10 < n; i += 1) value[i] = close[i] - average[i + 10];`,
  ],
  [
    "a fractal at the bar of its extreme",
    `for (let i = 2; i + 2 < n; i += 1) {
      if (high[i] > high[i - 1] && high[i] > high[i - 2] && high[i] > high[i + 1] && high[i] > high[i + 2]) value[i] = high[i];
    }`,
  ],
  ["an Ichimoku chikou", "for (let i = 0; i + 26 < n; i += 1) value[i] = close[i + 26];"],
  [
    "one that flickers on the last bar, to pass for a repaint",
    "for (let i = 0; i < n; i += 1) value[i] = i + 26 < n ? close[i + 26] : i === n - 1 ? close[i] : NaN;",
  ],
  ["the close of the next bar, the own one as stand-in", each("i + 1 < n ? close[i + 1] : close[i]")],
  [
    "a centred average that is cut off at the end",
    `for (let i = 2; i < n; i += 1) {
      const to = Math.min(n, i + 3);
      let sum = 0;
      for (let j = i - 2; j < to; j += 1) sum += close[j];
      value[i] = sum / (to - i + 2);
    }`,
  ],
  ["a peek when the next volume is a burst", each("volume[i + 1] > 1e7 ? close[i + 1] : average[i]")],
  ["a peek when the next bar doubles", each("close[i + 1] > 2 * close[i] ? close[i + 1] : average[i]")],
  ["a peek above a level", each("close[i] > 1e5 && i + 1 < n ? close[i + 1] : average[i]")],
  [
    "a peek on Mondays",
    each(
      "new Float64Array([Math.floor(time[i] / 864e5) % 7])[0] === 4 && i + 1 < n ? close[i + 1] : average[i]",
    ),
  ],
  ["a peek when the day is long", each("time[i + 1] - time[i] > 12 * 864e5 ? close[i + 1] : average[i]")],
  ["a peek behind bar 5,000", each("i > 5000 && i + 1 < n ? close[i + 1] : average[i]")],
  ["a peek over a hole", each("i > 0 && close[i] !== close[i] ? close[i + 3] : average[i]")],
];

const REPAINTS: readonly [string, string, number][] = [
  ["another value on the last bar", each("i === n - 1 ? close[i] * 1.01 : average[i]"), 1],
  ["a peek at the last bar from the one before", each("i === n - 2 ? close[n - 1] : average[i]"), 2],
  ["a peek at the end of the array from three bars", each("i >= n - 3 ? bars.close.at(-1) : average[i]"), 3],
];

const REWRITES: readonly [string, string][] = [
  [
    "normalised by the highest of the whole series",
    `let top = 0;
    for (let i = 0; i < n; i += 1) top = Math.max(top, high[i] || 0);
    ${each("close[i] / top")}`,
  ],
  ["counted from the end", each("n - i")],
  ["a different value for long series", each("n % 2 === 0 ? average[i] : average[i] + 1")],
  ["a difference to the last close", each("close[i] - close.at(-1)")],
];

const ZIG_ZAG = `let [pivot, up] = [0, true];
    let extreme = 0;
    for (let i = 1; i < n; i += 1) {
      if (up ? high[i] > high[extreme] : low[i] < low[extreme]) extreme = i;
      const from = up ? high[extreme] : low[extreme];
      if (Math.abs(close[i] / from - 1) > 0.05 && (close[i] < from) === up) {
        [pivot, extreme, up] = [extreme, i, !up];
        value[pivot] = from;
      }
    }
    value[extreme] = up ? high[extreme] : low[extreme];`;

export const PEEKING_GUESTS: readonly PeekingGuest[] = [
  ...LOOKS_AHEAD.map(([title, body]) => ({ title, class: "looks_ahead" as const, source: guest(body) })),
  ...REPAINTS.map(([title, body, repaintsBars]) => ({
    title,
    class: "repaints" as const,
    source: guest(body),
    repaintsBars,
  })),
  ...REWRITES.map(([title, body]) => ({ title, class: "rewrites" as const, source: guest(body) })),
  { title: "a zig-zag", class: "repaints", source: guest(ZIG_ZAG) },
  {
    title: "a peek behind a choice",
    class: "looks_ahead",
    source: guest(
      each('inputs.mode === "pro" && i + 1 < n ? close[i + 1] : average[i]'),
      'mode: input.enum("plain", ["plain", "fast", "pro"])',
    ),
  },
  {
    title: "a peek behind a switch",
    class: "looks_ahead",
    source: guest(
      each("inputs.smooth && i + 1 < n ? close[i + 1] : average[i]"),
      "smooth: input.bool(false)",
    ),
  },
  {
    title: "a peek at the bound of a number",
    class: "looks_ahead",
    source: guest(
      each("inputs.length === 90 && i + 1 < n ? close[i + 1] : average[i]"),
      "length: input.int(14, { min: 2, max: 90 })",
    ),
  },
];
