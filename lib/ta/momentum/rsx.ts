import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";

/** Below this smoothed movement the market is flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-12;

/** The smoothing takes this many bars at least to settle, however short. */
const SETTLE_LEAST = 5;

/**
 * RSX, an RSI without noise and with little lag, 0 to 100.
 *
 * Formula: `smooth` is three stages in a row, each `1.5·a - 0.5·b` with `a[i] = (1 - k)·a[i - 1] + k·x[i]`,
 * `b[i] = (1 - k)·b[i - 1] + k·a[i]`, `k = 3 / (length + 2)`, begun at 0;
 * `rsx = 50·(smooth(change) / smooth(|change|) + 1)`, kept within 0 to 100. First value at index
 * `max(length - 1, 5)`. A smoothed movement below 1e-12 gives 50.
 * This is the published reconstruction; Jurik's own formula is not public.
 * Reference: https://www.prorealcode.com/prorealtime-indicators/jurik-rsx/
 */
export const rsx = indicatorFunction({
  name: "rsx",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["rsx"],
  firstIndex: ({ length }) => Math.max(length - 1, SETTLE_LEAST),
  kernel({ length }, memory) {
    const settle = Math.max(length - 1, SETTLE_LEAST);
    const k = 3 / (length + 2);
    const changes = [new Stage(memory, k), new Stage(memory, k), new Stage(memory, k)];
    const sizes = [new Stage(memory, k), new Stage(memory, k), new Stage(memory, k)];
    const run = memory.track({ previous: NaN });
    return ({ values }, { rsx }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        let change = i === origin ? 0 : value - run.previous;
        let size = Math.abs(change);
        run.previous = value;
        for (const stage of changes) change = stage.next(change);
        for (const stage of sizes) size = stage.next(size);
        const level = size > FLAT_BELOW ? 50 * (change / size + 1) : 50;
        rsx[i] = i - origin < settle ? NaN : Math.max(0, Math.min(100, level));
      }
    };
  },
});

class Stage {
  private readonly k: number;
  private once = 0;
  private twice = 0;

  constructor(memory: Memory, k: number) {
    this.k = k;
    memory.track(this);
  }

  next(value: number): number {
    this.once += this.k * (value - this.once);
    this.twice += this.k * (this.once - this.twice);
    return 1.5 * this.once - 0.5 * this.twice;
  }
}

export const rsxDefinition = /* @__PURE__ */ defineIndicator(rsx, {
  id: "rsx",
  name: "RSX",
  category: "momentum",
  summary: "A very smooth RSI that hardly lags: its turns are turns of the market, not noise.",
  convention: "The reconstruction in public use (ProRealCode, pandas-ta); Jurik's own formula is not public.",
  formula: "k = 3/(length+2); rsx = 50·(smooth(change)/smooth(|change|) + 1), smooth of three stages",
  reference: "https://www.prorealcode.com/prorealtime-indicators/jurik-rsx/",
  repaint: "clean",
  outputs: { rsx: { label: "RSX", pane: "separate", style: "line" } },
});
