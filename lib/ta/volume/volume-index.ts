import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";

/** Where both indexes begin. */
const START = 1000;

/** Grows with the price on the bars whose volume changed in the direction `side` and rests on the others. */
class VolumeIndex {
  private readonly side: 1 | -1;
  private index = START;
  private price = NaN;
  private volume = NaN;

  constructor(memory: Memory, side: 1 | -1) {
    this.side = side;
    memory.track(this);
  }

  next(price: number, volume: number): number {
    if (this.side * (volume - this.volume) > 0 && this.price !== 0) {
      this.index += ((price - this.price) / this.price) * this.index;
    }
    this.price = price;
    this.volume = volume;
    return this.index;
  }
}

/**
 * Negative volume index, 1000 at the first bar: the price's growth on days of less volume than the day before.
 *
 * Formula: `nvi[i] = nvi[i - 1]·values[i] / values[i - 1]` where `volume[i] < volume[i - 1]`, else unchanged. First
 * value at index 0. A bar behind a price of 0 changes nothing. Its level depends on where the series begins.
 * Reference: Tulip Indicators nvi, https://tulipindicators.org/nvi
 */
export const nvi = indicatorFunction({
  name: "nvi",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["nvi"],
  firstIndex: () => 0,
  kernel(_, memory) {
    const index = new VolumeIndex(memory, -1);
    return ({ values, volume }, { nvi }, { from, to }) => {
      for (let i = from; i < to; i++) nvi[i] = index.next(values[i] ?? NaN, volume[i] ?? NaN);
    };
  },
});

/**
 * Positive volume index, 1000 at the first bar: the price's growth on days of more volume than the day before.
 *
 * Formula: `pvi[i] = pvi[i - 1]·values[i] / values[i - 1]` where `volume[i] > volume[i - 1]`, else unchanged. First
 * value at index 0. A bar behind a price of 0 changes nothing. Its level depends on where the series begins.
 * Reference: Tulip Indicators pvi, https://tulipindicators.org/pvi
 */
export const pvi = indicatorFunction({
  name: "pvi",
  series: ["values", "volume"],
  parameters: {},
  outputs: ["pvi"],
  firstIndex: () => 0,
  kernel(_, memory) {
    const index = new VolumeIndex(memory, 1);
    return ({ values, volume }, { pvi }, { from, to }) => {
      for (let i = from; i < to; i++) pvi[i] = index.next(values[i] ?? NaN, volume[i] ?? NaN);
    };
  },
});

export const nviDefinition = /* @__PURE__ */ defineIndicator(nvi, {
  id: "nvi",
  name: "Negative volume index",
  category: "volume",
  summary:
    "The price's growth on bars of falling volume alone, said to show what quiet, informed money does.",
  convention: "Begins at 1000 and compounds (Tulip); other libraries begin at 1 or add percentages.",
  formula:
    "nvi[i] = nvi[i-1]·close[i]/close[i-1] where volume[i] < volume[i-1], else nvi[i-1]; nvi[0] = 1000",
  reference: "https://tulipindicators.org/nvi",
  repaint: "clean",
  outputs: { nvi: { label: "NVI", pane: "separate", style: "line" } },
});

export const pviDefinition = /* @__PURE__ */ defineIndicator(pvi, {
  id: "pvi",
  name: "Positive volume index",
  category: "volume",
  summary: "The price's growth on bars of rising volume alone, said to show what the crowd does.",
  convention: "Begins at 1000 and compounds (Tulip); other libraries begin at 1 or add percentages.",
  formula:
    "pvi[i] = pvi[i-1]·close[i]/close[i-1] where volume[i] > volume[i-1], else pvi[i-1]; pvi[0] = 1000",
  reference: "https://tulipindicators.org/pvi",
  repaint: "clean",
  outputs: { pvi: { label: "PVI", pane: "separate", style: "line" } },
});
