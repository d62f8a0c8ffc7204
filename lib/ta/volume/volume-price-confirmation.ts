import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** The mean of a window, how far the volume-weighted mean is above it, and its mean volume. */
class WeightedWindow {
  mean = NaN;
  lead = NaN;
  volume = NaN;
  private readonly length: number;
  private readonly values: SimpleAverage;
  private readonly products: BlockSum;
  private readonly volumes: BlockSum;

  constructor(memory: Memory, length: number) {
    this.length = length;
    this.values = new SimpleAverage(memory, length);
    this.products = new BlockSum(memory, length);
    this.volumes = new BlockSum(memory, length);
    memory.track(this);
  }

  next(value: number, volume: number): void {
    const total = this.volumes.next(volume);
    const product = this.products.next(value * volume);
    this.mean = this.values.next(value);
    this.lead = total === 0 ? 0 : product / total - this.mean;
    this.volume = total / this.length;
  }
}

/**
 * Volume price confirmation indicator of Dormeier, in the unit of the values: whether volume is with the trend.
 *
 * Formula: `vpci = (vwma(slow) - sma(slow))·(vwma(fast) / sma(fast))·(sma(volume, fast) / sma(volume, slow))`. First
 * value at index `max(fast, slow) - 1`. 0 where the windows have no volume or the fast average is 0.
 * Reference: Dormeier, https://www.tradingview.com/script/n8puJoAS/
 */
export const volumePriceConfirmation = indicatorFunction({
  name: "volumePriceConfirmation",
  series: ["values", "volume"],
  parameters: {
    fast: length(5, { label: "Fast length" }),
    slow: length(20, { label: "Slow length" }),
  },
  outputs: ["vpci"],
  firstIndex: ({ fast, slow }) => Math.max(fast, slow) - 1,
  kernel(lengths, memory) {
    const fast = new WeightedWindow(memory, lengths.fast);
    const slow = new WeightedWindow(memory, lengths.slow);
    // All sums are those of `value - base`: the two means differ by the same, and keep their digits.
    const run = memory.track({ base: NaN });
    return ({ values, volume }, { vpci }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const traded = volume[i] ?? NaN;
        if (i === origin) run.base = value;
        fast.next(value - run.base, traded);
        slow.next(value - run.base, traded);
        const mean = run.base + fast.mean;
        const ratio = mean === 0 ? 0 : 1 + fast.lead / mean;
        const pace = slow.volume === 0 ? fast.volume : fast.volume / slow.volume;
        vpci[i] = slow.lead * ratio * pace;
      }
    };
  },
});

export const volumePriceConfirmationDefinition = /* @__PURE__ */ defineIndicator(volumePriceConfirmation, {
  id: "volume-price-confirmation",
  name: "Volume price confirmation indicator",
  category: "volume",
  summary: "Whether volume confirms the price's trend: above zero it does, below zero it contradicts it.",
  convention:
    "Dormeier's product of confirmation, ratio and multiplier with simple averages of 5 and 20 bars.",
  formula:
    "vpci = (vwma(close, slow) - sma(close, slow))·(vwma(close, fast)/sma(close, fast))·" +
    "(sma(volume, fast)/sma(volume, slow))",
  reference: "https://www.tradingview.com/script/n8puJoAS/",
  repaint: "clean",
  outputs: { vpci: { label: "VPCI", pane: "separate", style: "line" } },
});
