import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

const VARIANCE = { min: 0.0001, max: 1000, step: 0.01 };

/**
 * Kalman filter of one dimension, in the unit of the values: the best guess at a level that wanders by itself and is
 * seen with noise.
 *
 * Formula: the level is a random walk whose steps have the variance `drift` (Q), each value is the level plus noise of
 * the variance `noise` (R). `p[i] = e[i - 1] + drift`, `k = p[i] / (p[i] + noise)`,
 * `level[i] = level[i - 1] + k·(v[i] - level[i - 1])`, `e[i] = (1 - k)·p[i]`, started from the first value with
 * `e = noise`. Only `drift / noise` matters. First value at index 0.
 * Reference: https://en.wikipedia.org/wiki/Kalman_filter
 */
export const kalmanFilter = indicatorFunction({
  name: "kalmanFilter",
  series: ["values"],
  parameters: {
    drift: float("Variance of the drift (Q)", 0.01, VARIANCE),
    noise: float("Variance of the noise (R)", 0.1, VARIANCE),
  },
  outputs: ["kalman"],
  firstIndex: () => 0,
  kernel({ drift, noise }, memory) {
    const run = memory.track({ level: NaN, error: noise });
    return ({ values }, { kalman }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) {
          run.level = value;
        } else {
          const spread = run.error + drift;
          const gain = spread / (spread + noise);
          run.level += gain * (value - run.level);
          run.error = (1 - gain) * spread;
        }
        kalman[i] = run.level;
      }
    };
  },
});

export const kalmanFilterDefinition = /* @__PURE__ */ defineIndicator(kalmanFilter, {
  id: "kalman-filter",
  name: "Kalman filter",
  category: "moving-average",
  summary: "The likeliest price behind the noise, if it drifts and jitters as much as the two settings say.",
  convention: "A level that walks at random, seen with noise: Q 0.01 and R 0.1, started on the first value.",
  formula:
    "p = e' + Q; k = p/(p + R); level = level' + k·(v - level'); e = (1-k)·p; level = v and e = R at the first bar",
  reference: "https://en.wikipedia.org/wiki/Kalman_filter",
  repaint: "clean",
  outputs: { kalman: { label: "Kalman", pane: "overlay", style: "line" } },
});
