import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/**
 * Standard error of the mean, in the unit of the values.
 *
 * Formula: `standardError = σ / √length`, where `σ` is the population standard deviation of the last `length` values.
 * First value at index `length - 1`. 0 on a market that does not move.
 * Reference: Tulip stderr, https://tulipindicators.org/stderr
 */
export const standardError = indicatorFunction({
  name: "standardError",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["standardError"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const moments = new WindowMoments(memory, length);
    const root = Math.sqrt(length);
    return ({ values }, { standardError }, { from, to }) => {
      for (let i = from; i < to; i++) standardError[i] = Math.sqrt(moments.next(values[i] ?? NaN)) / root;
    };
  },
});

export const standardErrorDefinition = /* @__PURE__ */ defineIndicator(standardError, {
  id: "standard-error",
  name: "Standard error",
  category: "statistic",
  summary:
    "How far the average of a window may be off by chance alone: small when prices lie close together.",
  convention: "Error of the mean from the population deviation (Tulip), not the error of a regression.",
  formula: "standardError = √(Σ (v - mean)²/length)/√length",
  reference: "https://tulipindicators.org/stderr",
  repaint: "clean",
  outputs: { standardError: { label: "Standard error", pane: "separate", style: "line" } },
});
