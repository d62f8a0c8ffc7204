import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { WindowComoments } from "@/lib/ta/nodes/window-comoments";

/** Below this spread of the returns, `length²` times their variance, TA-Lib sees none. */
const FLAT_BELOW = 1e-14;

/**
 * Beta: how much `other` moves, in per cent, when `values` move by one per cent.
 *
 * Formula: `beta = cov(x, y) / var(x)` over the last `length` pairs of returns `x` of `values` and `y` of `other`
 * (`v[i] / v[i - 1] - 1`, 0 where the earlier value is 0). First value at index `length`. 0 where `values` do not
 * move: `length²·var(x)` below 1e-14, as in TA-Lib.
 * Reference: TA-Lib 0.6 BETA, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BETA.c
 */
export const beta = indicatorFunction({
  name: "beta",
  series: ["values", "other"],
  parameters: { length: length(5) },
  outputs: ["beta"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const xReturn = new SignedReturn(memory);
    const yReturn = new SignedReturn(memory);
    const moments = new WindowComoments(memory, length);
    return ({ values, other }, { beta }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const covariance = moments.next(xReturn.next(values[i] ?? NaN), yReturn.next(other[i] ?? NaN));
        const isFlat = length * length * moments.firstVariance < FLAT_BELOW;
        beta[i] = isFlat ? 0 : covariance / moments.firstVariance;
      }
    };
  },
});

/** The change as a fraction of the value before with its sign, 0 where that is 0. */
class SignedReturn {
  private previous = NaN;

  constructor(memory: Memory) {
    memory.track(this);
  }

  next(value: number): number {
    const { previous } = this;
    this.previous = value;
    return previous === 0 ? 0 : (value - previous) / previous;
  }
}

export const betaDefinition = /* @__PURE__ */ defineIndicator(beta, {
  id: "beta",
  name: "Beta",
  category: "statistic",
  summary: "How much the second series moves when the first one, the market, moves by one per cent.",
  convention:
    "Of returns, and with the market as the first series: so TA-Lib computes, although its comment says the second.",
  formula: "x = v[i]/v[i-1] - 1; y = w[i]/w[i-1] - 1; beta = cov(x, y)/var(x)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_BETA.c",
  repaint: "clean",
  outputs: { beta: { label: "Beta", pane: "separate", style: "line" } },
});
