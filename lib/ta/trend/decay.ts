import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * Linear decay, in the unit of the values: follows rises at once and falls by no more than `1 / length` a bar.
 *
 * Formula: `decay[i] = max(values[i], decay[i - 1] - 1 / length)`, `decay[0] = values[0]`. First value at
 * index 0.
 * Reference: Tulip decay, https://tulipindicators.org/decay
 */
export const linearDecay = indicatorFunction({
  name: "linearDecay",
  series: ["values"],
  parameters: { length: length(5) },
  outputs: ["linearDecay"],
  firstIndex: () => 0,
  kernel({ length }, memory) {
    // Counted from the last peak: small steps taken one by one would drift, or vanish, at a high level.
    const run = memory.track({ peak: -Infinity, steps: 0 });
    return ({ values }, { linearDecay }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        run.steps += 1;
        const decayed = run.peak - run.steps / length;
        if (value >= decayed) {
          run.peak = value;
          run.steps = 0;
        }
        linearDecay[i] = Math.max(value, decayed);
      }
    };
  },
});

/**
 * Exponential decay, in the unit of the values: follows rises at once and falls by no more than the fraction
 * `1 / length` a bar. Meant for values that are not negative: below zero the decay rises towards zero.
 *
 * Formula: `decay[i] = max(values[i], decay[i - 1] · (1 - 1 / length))`, `decay[0] = values[0]`. First value at
 * index 0.
 * Reference: Tulip edecay, https://tulipindicators.org/edecay
 */
export const exponentialDecay = indicatorFunction({
  name: "exponentialDecay",
  series: ["values"],
  parameters: { length: length(5) },
  outputs: ["exponentialDecay"],
  firstIndex: () => 0,
  kernel({ length }, memory) {
    const keep = 1 - 1 / length;
    const run = memory.track({ decay: NaN });
    return ({ values }, { exponentialDecay }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        run.decay = i === origin ? value : Math.max(value, run.decay * keep);
        exponentialDecay[i] = run.decay;
      }
    };
  },
});

export const linearDecayDefinition = /* @__PURE__ */ defineIndicator(linearDecay, {
  id: "linear-decay",
  name: "Linear decay",
  category: "trend",
  summary: "Keeps the last signal alive and lets it fade by the same small step each bar.",
  convention: "Decays from its own last value, not from the input's (Tulip; pandas-ta does the latter).",
  formula: "decay[i] = max(values[i], decay[i-1] - 1/length)",
  reference: "https://tulipindicators.org/decay",
  repaint: "clean",
  outputs: { linearDecay: { label: "Decay", pane: "overlay", style: "line" } },
});

export const exponentialDecayDefinition = /* @__PURE__ */ defineIndicator(exponentialDecay, {
  id: "exponential-decay",
  name: "Exponential decay",
  category: "trend",
  summary: "Keeps the last signal alive and lets it fade by the same fraction each bar.",
  convention: "Keeps the fraction 1 - 1/length of its own last value (Tulip).",
  formula: "decay[i] = max(values[i], decay[i-1]·(1 - 1/length))",
  reference: "https://tulipindicators.org/edecay",
  repaint: "clean",
  outputs: { exponentialDecay: { label: "Decay", pane: "overlay", style: "line" } },
});
