import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { float } from "@/lib/ta/core/parameter";

/** Largest move of a day where an exchange sets one; elsewhere a mere scale. The default is that of TradingView. */
const LIMIT = float("Limit move", 10, { min: 0.000_001, max: 1_000_000_000, step: 1 });

/**
 * Swing index of Wilder; -100 to 100 where the limit move is the market's own.
 *
 * Formula: with the bar before as `'`,
 * `si = 50·(close - close' + (close - open) / 2 + (close' - open') / 4) / r · k / limit`,
 * `k = max(|high - close'|, |low - close'|)`; `r` belongs to the largest (the first of equal ones) of
 * `|high - close'|`, `|low - close'|` and `high - low`: `|high - close'| - |low - close'| / 2 + |close' - open'| / 4`,
 * `|low - close'| - |high - close'| / 2 + |close' - open'| / 4` or `high - low + |close' - open'| / 4`.
 * First value at index 1. `r = 0` gives 0.
 * Reference: Wilder, New Concepts in Technical Trading Systems,
 * https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/R-S/SwingIndex
 */
export const swingIndex = indicatorFunction({
  name: "swingIndex",
  series: ["open", "high", "low", "close"],
  parameters: { limit: LIMIT },
  outputs: ["swingIndex"],
  firstIndex: () => 1,
  kernel({ limit }, memory) {
    const swing = new Swing(memory, limit);
    return ({ open, high, low, close }, { swingIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        swingIndex[i] = swing.next(open[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
      }
    };
  },
});

/**
 * Accumulation swing index of Wilder: the sum of the swing indexes (see `swingIndex`) from index 1 on, where it
 * has its first value.
 * Reference: https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/A-B/AccumulationSwingIndex
 */
export const accumulationSwingIndex = indicatorFunction({
  name: "accumulationSwingIndex",
  series: ["open", "high", "low", "close"],
  parameters: { limit: LIMIT },
  outputs: ["accumulationSwingIndex"],
  firstIndex: () => 1,
  kernel({ limit }, memory) {
    const swing = new Swing(memory, limit);
    const run = memory.track({ sum: 0 });
    return ({ open, high, low, close }, { accumulationSwingIndex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const step = swing.next(open[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        if (!Number.isNaN(step)) run.sum += step;
        accumulationSwingIndex[i] = Number.isNaN(step) ? NaN : run.sum;
      }
    };
  },
});

class Swing {
  private readonly limit: number;
  private open = NaN;
  private close = NaN;

  constructor(memory: Memory, limit: number) {
    this.limit = limit;
    memory.track(this);
  }

  next(open: number, high: number, low: number, close: number): number {
    const { open: openBefore, close: closeBefore } = this;
    this.open = open;
    this.close = close;
    const fromHigh = Math.abs(high - closeBefore);
    const fromLow = Math.abs(low - closeBefore);
    const range = high - low;
    const body = closeBefore - openBefore;
    let reach = range;
    if (fromHigh >= fromLow && fromHigh >= range) reach = fromHigh - fromLow / 2;
    else if (fromLow >= range) reach = fromLow - fromHigh / 2;
    reach += Math.abs(body) / 4;
    const move = close - closeBefore + (close - open) / 2 + body / 4;
    return reach === 0 ? 0 : 50 * (move / reach) * (Math.max(fromHigh, fromLow) / this.limit);
  }
}

export const swingIndexDefinition = /* @__PURE__ */ defineIndicator(swingIndex, {
  id: "swing-index",
  name: "Swing index",
  category: "momentum",
  summary: "Wilder's score of one bar against the one before: the real strength and direction of the move.",
  convention: "Distances in R are taken without sign (Wilder, MetaStock, TradingView; Lean keeps signs).",
  formula:
    "si = 50·(C - C' + (C-O)/2 + (C'-O')/4)/R·K/limit; K = max(|H-C'|, |L-C'|); R by the largest of |H-C'|, |L-C'|, H-L",
  reference: "https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/R-S/SwingIndex",
  repaint: "clean",
  outputs: { swingIndex: { label: "SI", pane: "separate", style: "histogram" } },
});

export const accumulationSwingIndexDefinition = /* @__PURE__ */ defineIndicator(accumulationSwingIndex, {
  id: "accumulation-swing-index",
  name: "Accumulation swing index",
  category: "momentum",
  summary:
    "The running sum of Wilder's swing index: a smoothed price line whose breakouts confirm those of price.",
  convention: "Sum of the swing indexes from bar 1 on, with TradingView's default limit move of 10.",
  formula: "asi = asi[1] + swingIndex",
  reference:
    "https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/A-B/AccumulationSwingIndex",
  repaint: "clean",
  outputs: { accumulationSwingIndex: { label: "ASI", pane: "separate", style: "line" } },
});
