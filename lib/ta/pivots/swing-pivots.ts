import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import type { Node } from "@/lib/ta/nodes/node";
import { SwingHigh, SwingLow } from "@/lib/ta/nodes/swing";
import { type ChartPoint, drawLine } from "@/lib/ta/pivots/draw-line";

const OUTPUTS = ["pivotHigh", "pivotLow", "highLine", "lowLine"] as const;

/**
 * Swing pivots at the bar of the extreme and the lines between neighbouring ones, in the unit of the prices.
 * Made of the bars behind: a pivot is there `right` bars later, a line when its second pivot is; none of it
 * changes.
 *
 * Formula: `pivotHigh[i] = high[i]` when it is higher than the highs of the `left` bars before and the
 * `right` bars behind it; `highLine` is the straight line to the pivot high before, when that is at most
 * `longest` bars older and not at the same price; lows alike. First index at which there may be a value:
 * `left`. A price that never moves has none.
 * Reference: Skender pivots, https://dotnet.stockindicators.dev/indicators/Pivots/
 */
export const swingPivots = indicatorFunction({
  name: "swingPivots",
  series: ["high", "low"],
  parameters: {
    left: length(2, { label: "Bars before" }),
    right: length(2, { label: "Bars behind" }),
    longest: length(20, { label: "Longest line" }),
  },
  outputs: OUTPUTS,
  firstIndex: ({ left }) => left,
  sparse: OUTPUTS,
  run({ high, low }, { left, right, longest }, outputs, bars) {
    const memory = new Memory();
    for (const name of OUTPUTS) outputs[name].fill(NaN, bars.from, bars.to);
    const highs = { values: high, node: new SwingHigh(memory, left, right), right };
    const lows = { values: low, node: new SwingLow(memory, left, right), right };
    joinPivots(highs, bars, longest, outputs.pivotHigh, outputs.highLine);
    joinPivots(lows, bars, longest, outputs.pivotLow, outputs.lowLine);
  },
});

interface Swings {
  readonly values: Float64Array;
  readonly node: Node;
  readonly right: number;
}

function joinPivots(
  { values, node, right }: Swings,
  { from, to }: { readonly from: number; readonly to: number },
  longest: number,
  pivots: Float64Array,
  lines: Float64Array,
): void {
  let last: ChartPoint | undefined;
  for (let i = from; i < to; i++) {
    const price = node.next(values[i] ?? NaN);
    if (Number.isNaN(price)) continue;
    const pivot = { bar: i - right, price };
    pivots[pivot.bar] = price;
    if (last !== undefined && pivot.bar - last.bar <= longest && price !== last.price) {
      drawLine(lines, last, pivot);
    }
    last = pivot;
  }
}

export const swingPivotsDefinition = /* @__PURE__ */ defineIndicator(swingPivots, {
  id: "swing-pivots",
  name: "Swing pivots",
  category: "support-resistance",
  summary: "Turning points at the bars where they were and the trend lines between them, drawn in hindsight.",
  convention:
    "Pivots above or below all neighbours, joined when at most 20 bars apart and not equal (Skender).",
  formula:
    "pivotHigh[i] = high[i] when above the `left` highs before and `right` highs behind; lines join neighbours",
  reference: "https://dotnet.stockindicators.dev/indicators/Pivots/",
  repaint: "looks-ahead",
  outputs: {
    pivotHigh: { label: "Pivot high", pane: "overlay", style: "line" },
    pivotLow: { label: "Pivot low", pane: "overlay", style: "line" },
    highLine: { label: "Line of highs", pane: "overlay", style: "line" },
    lowLine: { label: "Line of lows", pane: "overlay", style: "line" },
  },
});
