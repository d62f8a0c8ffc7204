import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/**
 * Entropy of the prices, in units of the logarithm's base (bits for 2).
 *
 * Formula: `p[i] = v[i] / Σ v[i - length + 1 … i]`, `entropy = Σ -p·log(p)` over the last `length` shares. First value
 * at index `2·(length - 1)`; none while one of these shares is not positive. A market that does not move gives
 * `log(length)`.
 * Reference: pandas-ta-classic entropy,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/entropy.py
 */
export const entropy = indicatorFunction({
  name: "entropy",
  series: ["values"],
  parameters: { length: length(10), base: float("Base", 2, { min: 1.1, max: 100 }) },
  outputs: ["entropy"],
  firstIndex: ({ length }) => 2 * (length - 1),
  sparse: ["entropy"],
  kernel({ length, base }, memory) {
    const total = new BlockSum(memory, length);
    const terms = new BlockSum(memory, length);
    const unit = Math.log(base);
    // Shares since the last one that has no logarithm.
    const run = memory.track({ shares: 0 });
    return ({ values }, { entropy }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const share = value / total.next(value);
        const isShare = share > 0 && share < Infinity;
        run.shares = isShare ? run.shares + 1 : 0;
        const sum = terms.next(isShare ? (-share * Math.log(share)) / unit : 0);
        entropy[i] = run.shares < length ? NaN : sum;
      }
    };
  },
});

export const entropyDefinition = /* @__PURE__ */ defineIndicator(entropy, {
  id: "entropy",
  name: "Entropy",
  category: "statistic",
  summary: "How evenly a window's sum is spread over its prices: the lower, the more the price has run away.",
  convention: "Each share is of the sum of the window that ended at its own bar (pandas-ta).",
  formula: "p = v/Σ v; entropy = Σ -p·log(p)/log(base)",
  reference:
    "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/statistics/entropy.py",
  repaint: "clean",
  outputs: { entropy: { label: "Entropy", pane: "separate", style: "line" } },
});
