import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Volume force of Klinger: the volume of a bar, signed by the trend and scaled by how the bar's range compares with
 * the ranges since the trend turned. First answer at the third bar.
 */
class VolumeForce {
  private bars = 0;
  private range = NaN;
  private trend = 0;
  private cumulated = 0;
  /** The high, low and close before: their sum is the price whose direction is the trend. */
  private high = NaN;
  private low = NaN;
  private close = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(high: number, low: number, close: number, volume: number): number {
    const range = high - low;
    const trend = high - this.high + (low - this.low) + (close - this.close) > 0 ? 1 : -1;
    const turned = trend !== this.trend;
    if (this.bars >= 2) this.cumulated = range + (turned ? this.range : this.cumulated);
    this.trend = trend;
    this.range = range;
    this.high = high;
    this.low = low;
    this.close = close;
    this.bars += 1;
    if (this.bars < 3) return NaN;
    if (range === this.cumulated) return 0;
    return 200 * trend * volume * Math.abs(range / this.cumulated - 1);
  }
}

/**
 * Klinger volume oscillator and its signal, in units of volume times 100.
 *
 * Formula: `kvo = ema(force, fast) - ema(force, slow)`, `signal = ema(kvo)`, all seeded with a mean;
 * `force = 200·trend·volume·|range / cumulated - 1|`, `range = high - low`, `trend` 1 where high + low + close
 * rose, else -1, `cumulated` the sum of ranges since the bar before the trend's first. The forces begin at bar 2,
 * the oscillator at `max(fast, slow) + 1` and the signal `signal - 1` bars later.
 * A bar that has all of the cumulated range, and so a market without ranges, has no force: 0.
 * Reference: Skender.Stock.Indicators, https://dotnet.stockindicators.dev/indicators/Kvo/
 */
export const klinger = indicatorFunction({
  name: "klinger",
  series: ["high", "low", "close", "volume"],
  parameters: {
    fast: length(34, { label: "Fast length" }),
    slow: length(55, { label: "Slow length" }),
    signal: length(13, { label: "Signal length" }),
  },
  outputs: ["kvo", "signal"],
  firstIndex: ({ fast, slow, signal }) => {
    const kvo = Math.max(fast, slow) + 1;
    return { kvo, signal: kvo + signal - 1 };
  },
  kernel(lengths, memory) {
    const forces = new VolumeForce(memory);
    const fast = emaNode(memory, lengths.fast);
    const slow = emaNode(memory, lengths.slow);
    const signals = emaNode(memory, lengths.signal);
    return ({ high, low, close, volume }, { kvo, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const force = forces.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN);
        const line = fast.next(force) - slow.next(force);
        kvo[i] = line;
        signal[i] = signals.next(line);
      }
    };
  },
});

export const klingerDefinition = /* @__PURE__ */ defineIndicator(klinger, {
  id: "klinger",
  name: "Klinger volume oscillator",
  category: "volume",
  summary:
    "A fast against a slow average of volume signed by trend: money flowing in or out, with a signal line.",
  convention:
    "Klinger's volume force with the cumulated range as Skender has it; Tulip and pandas-ta differ.",
  formula:
    "kvo = ema(force, fast) - ema(force, slow); signal = ema(kvo, signal); " +
    "force = 200·trend·volume·|range/cumulated - 1|; range = high - low; trend = ±1 by high + low + close; " +
    "cumulated = Σ range since the trend turned, the bar before included",
  reference: "https://dotnet.stockindicators.dev/indicators/Kvo/",
  repaint: "clean",
  outputs: {
    kvo: { label: "KVO", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
