import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/** Below this sum of true ranges TA-Lib leaves a term out. In the unit of the prices, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * Ultimate oscillator of Williams, 0 to 100.
 *
 * Formula: `floor = min(low, close[i - 1])`, `pressure = close - floor`, `range = max(high, close[i - 1]) - floor`;
 * `100·(4·ratio(short) + 2·ratio(medium) + ratio(long)) / 7` with `ratio(n) = sum(pressure, n) / sum(range, n)`,
 * the lengths sorted from the shortest to the longest. First value at the index of the longest length.
 * A ratio whose ranges add up to less than 1e-14 counts 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 ULTOSC, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ULTOSC.c
 */
export const ultimateOscillator = indicatorFunction({
  name: "ultimateOscillator",
  series: ["high", "low", "close"],
  parameters: {
    short: length(7, { label: "Short length" }),
    medium: length(14, { label: "Medium length" }),
    long: length(28, { label: "Long length" }),
  },
  outputs: ["ultimateOscillator"],
  firstIndex: ({ short, medium, long }) => Math.max(short, medium, long),
  kernel({ short, medium, long }, memory) {
    const shortest = Math.min(short, medium, long);
    const longest = Math.max(short, medium, long);
    const quick = new PressureRatio(memory, shortest);
    const middle = new PressureRatio(memory, short + medium + long - shortest - longest);
    const slow = new PressureRatio(memory, longest);
    const last = memory.track({ close: NaN });
    return ({ high, low, close }, { ultimateOscillator }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const c = close[i] ?? NaN;
        const floor = Math.min(low[i] ?? NaN, last.close);
        const pressure = c - floor;
        const range = Math.max(high[i] ?? NaN, last.close) - floor;
        last.close = c;
        const sum =
          4 * quick.next(pressure, range) + 2 * middle.next(pressure, range) + slow.next(pressure, range);
        ultimateOscillator[i] = (sum / 7) * 100;
      }
    };
  },
});

/** The share of buying pressure in the true ranges of the last `length` bars; 0 when there were none. */
class PressureRatio {
  private readonly pressures: BlockSum;
  private readonly ranges: BlockSum;

  constructor(memory: Memory, length: number) {
    this.pressures = new BlockSum(memory, length);
    this.ranges = new BlockSum(memory, length);
  }

  next(pressure: number, range: number): number {
    const pressures = this.pressures.next(pressure);
    const ranges = this.ranges.next(range);
    return ranges < FLAT_BELOW ? 0 : pressures / ranges;
  }
}

export const ultimateOscillatorDefinition = /* @__PURE__ */ defineIndicator(ultimateOscillator, {
  id: "ultimate-oscillator",
  name: "Ultimate oscillator",
  category: "momentum",
  summary: "Buying pressure over three spans at once, 0 to 100, so that no single span gives false alarms.",
  convention: "Weights 4, 2 and 1 from the shortest to the longest length, whatever their order (TA-Lib).",
  formula:
    "floor = min(low, close[i-1]); pressure = close - floor; range = max(high, close[i-1]) - floor; r(n) = sum(pressure, n) / sum(range, n); 100·(4·r(short) + 2·r(medium) + r(long)) / 7",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ULTOSC.c",
  repaint: "clean",
  outputs: { ultimateOscillator: { label: "UO", pane: "separate", style: "line" } },
});
