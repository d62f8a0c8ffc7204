import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { float, length } from "@/lib/ta/core/parameter";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/**
 * Volatility system of Wilder: stop and reverse, in the unit of the prices. `stop` is the stop; `lower` is it
 * below the price (long), `upper` above it (short), NaN otherwise.
 *
 * Formula: `stop[i] = extreme ∓ multiplier · atr(length)[i - 1]`, where `extreme` is the most favourable close
 * of the trade; a close beyond the stop reverses the trade and is its first extreme. The first trade is a guess
 * (long when the first `length` closes rise) and not shown: values begin behind the first reversal, at index
 * `length + 2` at the earliest. On a price that never moves there is none.
 * Reference: Skender volatility stop, https://dotnet.stockindicators.dev/indicators/VolatilityStop/
 */
export const volatilityStop = indicatorFunction({
  name: "volatilityStop",
  series: ["high", "low", "close"],
  parameters: {
    length: length(7, { label: "ATR length" }),
    multiplier: float("Multiplier", 3, { min: 0.01, max: 100 }),
  },
  outputs: ["stop", "upper", "lower"],
  firstIndex: ({ length }) => length + 2,
  sparse: ["stop", "upper", "lower"],
  kernel({ length, multiplier }, memory) {
    const range = new AverageTrueRange(memory, length);
    const trade = new StopAndReverse(memory, length);
    return ({ high, low, close }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        const last = close[i] ?? NaN;
        const distance = multiplier * range.next(high[i] ?? NaN, low[i] ?? NaN, last);
        const stop = trade.next(last, distance);
        outputs.stop[i] = stop;
        outputs.upper[i] = trade.wasLong ? NaN : stop;
        outputs.lower[i] = trade.wasLong ? stop : NaN;
      }
    };
  },
});

class StopAndReverse {
  /** Whether the stop of the last answer belonged to a long trade. */
  wasLong = false;
  private readonly guessBars: number;
  private isLong = false;
  private hasReversed = false;
  private count = 0;
  private firstClose = NaN;
  private highest = -Infinity;
  private lowest = Infinity;
  private distance = NaN;

  constructor(memory: Memory, guessBars: number) {
    this.guessBars = guessBars;
    memory.track(this);
  }

  /** The stop for this close; `distance` is for the next one. */
  next(close: number, distance: number): number {
    const stop = this.isLong ? this.highest - this.distance : this.lowest + this.distance;
    const isShown = this.hasReversed;
    this.wasLong = this.isLong;
    this.distance = distance;
    if (this.isLong ? close < stop : close > stop) this.reverse();
    this.highest = Math.max(this.highest, close);
    this.lowest = Math.min(this.lowest, close);
    this.guess(close);
    // An infinite stop is shown, so that the run ends there and does not go on with it unseen.
    return isShown || Math.abs(stop) === Infinity ? stop : NaN;
  }

  private reverse(): void {
    this.isLong = !this.isLong;
    this.hasReversed = true;
    this.highest = -Infinity;
    this.lowest = Infinity;
  }

  private guess(close: number): void {
    if (this.count === this.guessBars) return;
    this.count += 1;
    if (this.count === 1) this.firstClose = close;
    if (this.count === this.guessBars) this.isLong = close > this.firstClose;
  }
}

export const volatilityStopDefinition = /* @__PURE__ */ defineIndicator(volatilityStop, {
  id: "volatility-stop",
  name: "Volatility stop",
  category: "trend",
  summary: "Wilder's stop and reverse: average ranges away from the best close of the trade under way.",
  convention: "Stop from the ATR of the bar before, nothing shown before the first reversal (Skender).",
  formula: "stop[i] = extreme ∓ multiplier·atr[i-1]; extreme = best close since the last reversal",
  reference: "https://dotnet.stockindicators.dev/indicators/VolatilityStop/",
  repaint: "clean",
  outputs: {
    stop: { label: "Stop", pane: "overlay", style: "line" },
    upper: { label: "Stop of shorts", pane: "overlay", style: "line" },
    lower: { label: "Stop of longs", pane: "overlay", style: "line" },
  },
});
