import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { Delay } from "@/lib/ta/nodes/delay";
import { SuperSmoother } from "@/lib/ta/nodes/super-smoother";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

const PARAMETERS = { length: length(20, { min: 2 }) };

/**
 * Reflex of Ehlers, in units of its own usual size, -5 to 5 and mostly within ±2.
 *
 * Formula: `filt` is the super smoother over `length / 2` bars of the mean of each value and the one before, begun
 * at the first value; `sum` the mean of `line - filt` over the last `length` bars, `line` being straight from
 * `filt[i - length]` to `filt[i]`; `ms[i] = 0.04·sum² + 0.96·ms[i - 1]`, begun at 0; `reflex = sum / √ms`, 0 where
 * `ms` is 0. First value at index `length`.
 * Reference: https://traders.com/Documentation/FEEDbk_docs/2020/02/TradersTips.html
 */
export const reflex = indicatorFunction({
  name: "reflex",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["reflex"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const filter = new Filter(memory, length);
    const size = new Size(memory);
    return ({ values }, { reflex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        filter.next(values[i] ?? NaN);
        const tilt = ((filter.past - filter.level) * (length + 1)) / (2 * length);
        reflex[i] = size.next(filter.level - filter.mean + tilt);
      }
    };
  },
});

/**
 * Trendflex of Ehlers, in units of its own usual size, -5 to 5 and mostly within ±2.
 *
 * Formula: as `reflex`, but `sum` is the mean of `filt[i] - filt[i - k]`, k = 1 … `length`: the trend stays in.
 * First value at index `length`.
 * Reference: https://traders.com/Documentation/FEEDbk_docs/2020/02/TradersTips.html
 */
export const trendflex = indicatorFunction({
  name: "trendflex",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["trendflex"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const filter = new Filter(memory, length);
    const size = new Size(memory);
    return ({ values }, { trendflex }, { from, to }) => {
      for (let i = from; i < to; i++) {
        filter.next(values[i] ?? NaN);
        trendflex[i] = size.next(filter.level - filter.mean);
      }
    };
  },
});

/** The smoothed values: the present one, the mean of the `length` before it and the one `length` bars ago. */
class Filter {
  level = NaN;
  mean = NaN;
  past = NaN;
  private previous = NaN;
  private readonly base: AboveFirst;
  private readonly smoother: SuperSmoother;
  private readonly average: SimpleAverage;
  private readonly delay: Delay;

  constructor(memory: Memory, length: number) {
    this.base = new AboveFirst(memory);
    this.smoother = new SuperSmoother(memory, { length: length / 2, poles: 2, start: "zeros" });
    this.average = new SimpleAverage(memory, length);
    this.delay = new Delay(memory, length);
    memory.track(this);
  }

  next(value: number): void {
    const above = this.base.next(value);
    const middle = Number.isNaN(this.previous) ? above : (above + this.previous) / 2;
    this.previous = above;
    this.mean = this.average.next(this.level);
    this.level = this.smoother.next(middle);
    this.past = this.delay.next(this.level);
  }
}

/** A value in units of the root of its smoothed square. */
class Size {
  private square = 0;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    if (Number.isNaN(value)) return NaN;
    this.square = 0.04 * value * value + 0.96 * this.square;
    return this.square === 0 ? 0 : value / Math.sqrt(this.square);
  }
}

export const reflexDefinition = /* @__PURE__ */ defineIndicator(reflex, {
  id: "reflex",
  name: "Reflex",
  category: "momentum",
  summary:
    "The smoothed price against a straight line through its last cycle: turns with the cycle, without lag.",
  convention: "Ehlers' formula of February 2020 with the filter begun at the first value instead of 0.",
  formula:
    "filt = superSmoother((v + v[1])/2, length/2); sum = mean(line - filt[k]), k = 1 … length; ms = 0.04·sum² + 0.96·ms[1]; reflex = sum/√ms",
  reference: "https://traders.com/Documentation/FEEDbk_docs/2020/02/TradersTips.html",
  repaint: "clean",
  outputs: { reflex: { label: "Reflex", pane: "separate", style: "line" } },
});

export const trendflexDefinition = /* @__PURE__ */ defineIndicator(trendflex, {
  id: "trendflex",
  name: "Trendflex",
  category: "momentum",
  summary: "The smoothed price against its own recent past: above zero an upward trend, with hardly any lag.",
  convention: "Ehlers' formula of February 2020 with the filter begun at the first value instead of 0.",
  formula:
    "filt = superSmoother((v + v[1])/2, length/2); sum = mean(filt - filt[k]), k = 1 … length; ms = 0.04·sum² + 0.96·ms[1]; trendflex = sum/√ms",
  reference: "https://traders.com/Documentation/FEEDbk_docs/2020/02/TradersTips.html",
  repaint: "clean",
  outputs: { trendflex: { label: "Trendflex", pane: "separate", style: "line" } },
});
