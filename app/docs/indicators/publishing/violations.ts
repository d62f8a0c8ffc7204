import type { ProofReport } from "@/lib/indicators/gate-schema";

/** A way of looking ahead that authors meet, and the same idea without it. Both run in the tests. @data-table */
export interface Violation {
  title: string;
  /** What the proof calls `wrong`. */
  class: Exclude<NonNullable<ProofReport["class"]>, "clean">;
  why: string;
  /** Statements that fill `value`, with `bars` and `ta` at hand. */
  wrong: string;
  right: string;
}

export const VIOLATIONS: readonly Violation[] = [
  {
    title: "An average in the middle of its window",
    class: "looks_ahead",
    why: "The value at a bar knows the bars behind it. End the window at the bar itself; it lags, as it must.",
    wrong: `const half = 10;
const average = ta.sma(bars.close, 2 * half + 1);
for (let bar = 0; bar + half < bars.length; bar += 1) {
  value[bar] = bars.close[bar] - average[bar + half];
}`,
    right: `const average = ta.sma(bars.close, 21);
for (let bar = 0; bar < bars.length; bar += 1) {
  value[bar] = bars.close[bar] - average[bar];
}`,
  },
  {
    title: "A pivot at the bar of its extreme",
    class: "looks_ahead",
    why: "That a high is a pivot is known two bars later. Write it where it is known, and say so in the title of the output.",
    wrong: `for (let bar = 2; bar + 2 < bars.length; bar += 1) {
  const around = bars.high.subarray(bar - 2, bar + 3);
  if (Math.max(...around) === bars.high[bar]) value[bar] = bars.high[bar];
}`,
    right: `for (let bar = 4; bar < bars.length; bar += 1) {
  const around = bars.high.subarray(bar - 4, bar + 1);
  if (Math.max(...around) === bars.high[bar - 2]) value[bar] = bars.high[bar - 2];
}`,
  },
  {
    title: "A line shifted to the left",
    class: "looks_ahead",
    why: "A chikou is the close of 26 bars later. The comparison it is drawn for can be made without it.",
    wrong: `for (let bar = 0; bar + 26 < bars.length; bar += 1) {
  value[bar] = bars.close[bar + 26];
}`,
    right: `for (let bar = 26; bar < bars.length; bar += 1) {
  value[bar] = bars.close[bar] - bars.close[bar - 26];
}`,
  },
  {
    title: "Scaled by the whole series",
    class: "rewrites",
    why: "A new high changes every value before it. Scale by what has been seen so far, or by a window.",
    wrong: `const low = bars.close.reduce((a, b) => Math.min(a, b));
const high = bars.close.reduce((a, b) => Math.max(a, b));
for (let bar = 0; bar < bars.length; bar += 1) {
  value[bar] = (bars.close[bar] - low) / (high - low);
}`,
    right: `const { min: low, max: high } = ta.minMax(bars.close, 250);
for (let bar = 0; bar < bars.length; bar += 1) {
  if (high[bar] > low[bar]) value[bar] = (bars.close[bar] - low[bar]) / (high[bar] - low[bar]);
}`,
  },
  {
    title: "Something special about the last bar",
    class: "repaints",
    why: "Each bar is the last one once, and is none any more when the next has come. Treat all bars alike.",
    wrong: `const average = ta.ema(bars.close, 20);
value.set(average);
value[bars.length - 1] = bars.close[bars.length - 1];`,
    right: `value.set(ta.ema(bars.close, 20));`,
  },
  {
    title: "The leg of a zig-zag that is under way",
    class: "repaints",
    why: "The last extreme moves until the price has turned. Show the last turn that is certain.",
    wrong: `value.set(ta.zigZag(bars.high, bars.low, bars.close, 5));`,
    right: `let extreme = NaN;
let certain = NaN;
bars.close.forEach((close, bar) => {
  if (!(Math.abs(close / extreme - 1) < 0.05)) {
    certain = extreme;
    extreme = close;
  }
  value[bar] = certain;
});`,
  },
];

/** The statements as an indicator of their own. */
export function violationSource(statements: string): string {
  return `export default indicator({
  name: "Example",
  outputs: { value: plot() },
  compute: ({ bars, ta }) => {
    const value = new Float64Array(bars.length).fill(NaN);
${statements.replace(/^/gm, "    ")}
    return { value };
  },
});
`;
}
