import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Columns } from "@/lib/ta/core/kernel";
import { choice, int, length } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";
import { FOUR_LEVEL_LINES } from "@/lib/ta/pivots/level-lines";
import {
  type FourLevels,
  type PivotCandle,
  writeCamarillaLevels,
  writeDemarkLevels,
  writeFibonacciLevels,
  writeStandardLevels,
  writeWoodieLevels,
} from "@/lib/ta/pivots/levels";

const TYPES = ["standard", "fibonacci", "camarilla", "woodie", "demark"] as const;
const FURTHER = ["r2", "r3", "r4", "s2", "s3", "s4"] as const;

type Prices = Columns<"open" | "high" | "low" | "close">;

/**
 * Pivot points of a rolling window, in the unit of the prices: the levels that the `length` bars before the
 * present one, and `offset` bars further back, give as one candle.
 *
 * Formula: that of `pivotPoints`, `fibonacciPivots`, `camarillaPivots`, `woodiePivots` (with the present bar's
 * open) or `demarkPivots` (with the window's); levels that a type does not have are NaN. First value at index
 * `length + offset`. On a price that never moves every level is the price.
 * Reference: Skender rolling pivots, https://dotnet.stockindicators.dev/indicators/RollingPivots/
 */
export const rollingPivots = indicatorFunction({
  name: "rollingPivots",
  series: ["open", "high", "low", "close"],
  parameters: {
    length: length(20),
    offset: int("Offset", 0, { min: 0, max: 5000 }),
    type: choice("Type", "standard", TYPES),
  },
  outputs: ["pivot", "r1", "s1", ...FURTHER],
  firstIndex: ({ length, offset }) => length + offset,
  sparse: FURTHER,
  history: ({ length, offset }) => length + offset,
  kernel({ length, offset, type }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    const highBefore = new Delay(memory, offset + 1);
    const lowBefore = new Delay(memory, offset + 1);
    const candle = { open: NaN, high: NaN, low: NaN, close: NaN };
    const write = writerOf(type);
    return (inputs: Prices, outputs, { origin, from, to }) => {
      for (const name of FURTHER) outputs[name].fill(NaN, from, to);
      for (let i = from; i < to; i++) {
        candle.high = highBefore.next(highest.next(inputs.high[i] ?? NaN));
        candle.low = lowBefore.next(lowest.next(inputs.low[i] ?? NaN));
        const isFull = i - origin >= length + offset;
        candle.open = isFull ? (inputs.open[i - offset - length] ?? NaN) : NaN;
        candle.close = isFull ? (inputs.close[i - offset - 1] ?? NaN) : NaN;
        write(outputs, i, candle, inputs.open[i] ?? NaN);
      }
    };
  },
});

type Writer = (outputs: FourLevels, i: number, candle: PivotCandle, presentOpen: number) => void;

function writerOf(type: (typeof TYPES)[number]): Writer {
  switch (type) {
    case "standard":
      return writeStandardLevels;
    case "fibonacci":
      return writeFibonacciLevels;
    case "camarilla":
      return writeCamarillaLevels;
    case "woodie":
      return writeWoodieLevels;
    case "demark":
      return writeDemarkLevels;
  }
}

export const rollingPivotsDefinition = /* @__PURE__ */ defineIndicator(rollingPivots, {
  id: "rolling-pivots",
  name: "Rolling pivots",
  category: "support-resistance",
  summary:
    "Pivot points of the last bars instead of a calendar period: levels that move along with the market.",
  convention:
    "The window ends before the present bar (Skender); DeMark's levels take its open, Skender the present bar's.",
  formula: "pivot, r1 … r4, s1 … s4 of the candle made of the bars [i - offset - length, i - offset)",
  reference: "https://dotnet.stockindicators.dev/indicators/RollingPivots/",
  repaint: "clean",
  outputs: FOUR_LEVEL_LINES,
});
