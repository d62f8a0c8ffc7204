import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/** A position beyond the limit is set to the cap: the transform of 1 is infinite. */
const LIMIT = 0.99;
const CAP = 0.999;

/**
 * Fisher transform of Ehlers, without a unit: the place of the value in its range, made into a number whose extremes
 * stand out.
 *
 * Formula: `x[i] = 0.66·((value - lowest) / (highest - lowest) - 0.5) + 0.67·x[i - 1]` over the last `length` values
 * (at the start over those there are), beyond ±0.99 set to ±0.999;
 * `fisher = 0.5·ln((1 + x) / (1 - x)) + 0.5·fisher[i - 1]`, `trigger = fisher[i - 1]`. Index 0 has `x = fisher = 0`,
 * so `fisher` starts there and `trigger` at index 1.
 * Where the range is 0, `x` is 0, as in Skender.
 * Reference: Skender FisherTransform, https://dotnet.stockindicators.dev/indicators/FisherTransform/
 */
export const fisherTransform = indicatorFunction({
  name: "fisherTransform",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["fisher", "trigger"],
  firstIndex: () => ({ fisher: 0, trigger: 1 }),
  kernel({ length }, memory) {
    const highs = new WindowHighest(memory, length);
    const lows = new WindowLowest(memory, length);
    const state = memory.track({ highest: -Infinity, lowest: Infinity, x: 0, fisher: 0 });
    return ({ values }, { fisher, trigger }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const fullHighest = highs.next(value);
        const fullLowest = lows.next(value);
        const isFull = i - origin >= length - 1;
        state.highest = isFull ? fullHighest : Math.max(state.highest, value);
        state.lowest = isFull ? fullLowest : Math.min(state.lowest, value);
        trigger[i] = i === origin ? NaN : state.fisher;
        if (i > origin) {
          state.x = positionOf(value, state);
          state.fisher = 0.5 * Math.log((1 + state.x) / (1 - state.x)) + 0.5 * state.fisher;
        }
        fisher[i] = state.fisher;
      }
    };
  },
});

interface Range {
  readonly highest: number;
  readonly lowest: number;
  /** The position of the value before. */
  readonly x: number;
}

function positionOf(value: number, { highest, lowest, x }: Range): number {
  const range = highest - lowest;
  if (range === 0) return 0;
  const position = 0.66 * ((value - lowest) / range - 0.5) + 0.67 * x;
  return Math.abs(position) > LIMIT ? Math.sign(position) * CAP : position;
}

export const fisherTransformDefinition = /* @__PURE__ */ defineIndicator(fisherTransform, {
  id: "fisher-transform",
  name: "Fisher transform",
  category: "momentum",
  summary: "The place of the price in its range, stretched so that turning points show as sharp peaks.",
  convention:
    "Middle of the bars by default, starts at 0 on the first bar, limits ±0.99 and ±0.999 (Skender).",
  formula:
    "x = 0.66·((value - lowest)/(highest - lowest) - 0.5) + 0.67·x[i-1]; fisher = 0.5·ln((1 + x)/(1 - x)) + 0.5·fisher[i-1]; trigger = fisher[i-1]",
  reference: "https://dotnet.stockindicators.dev/indicators/FisherTransform/",
  repaint: "clean",
  sources: { values: "hl2" },
  outputs: {
    fisher: { label: "Fisher", pane: "separate", style: "line" },
    trigger: { label: "Trigger", pane: "separate", style: "line" },
  },
});
