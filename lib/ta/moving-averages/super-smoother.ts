import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { int, length } from "@/lib/ta/core/parameter";
import { SuperSmoother } from "@/lib/ta/nodes/super-smoother";

/** Beyond this the three-pole filter would magnify rounding errors by more than a million. */
const LENGTH_MAX = 500;

/**
 * Super smoother of Ehlers with two or three poles: the values without their swings shorter than `length` bars, in
 * their unit.
 *
 * Formula, two poles: `y[i] = (1 - b + c)·v[i] + b·y[i - 1] - c·y[i - 2]` with `x = π·√2/length`,
 * `b = 2·exp(-x)·cos(x)`, `c = exp(-2x)`; three: `y[i] = (1 - (b + c) + c·(1 + b) - c²)·v[i] + (b + c)·y[i - 1] -
 * c·(1 + b)·y[i - 2] + c²·y[i - 3]` with `x = π/length`, `b = 2·exp(-x)·cos(√3·x)`, `c = exp(-2x)`. The first `poles`
 * outputs are the values themselves. First value at index 0.
 * Reference: pandas-ta-classic ssf,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/ssf.py
 */
export const superSmoother = indicatorFunction({
  name: "superSmoother",
  series: ["values"],
  parameters: {
    length: length(10, { max: LENGTH_MAX }),
    poles: int("Poles", 2, { min: 2, max: 3 }),
  },
  outputs: ["smooth"],
  firstIndex: () => 0,
  kernel({ length, poles }, memory) {
    const smoother = new SuperSmoother(memory, { length, poles: poles === 2 ? 2 : 3, start: "values" });
    return ({ values }, { smooth }, { from, to }) => {
      for (let i = from; i < to; i++) smooth[i] = smoother.next(values[i] ?? NaN);
    };
  },
});

export const superSmootherDefinition = /* @__PURE__ */ defineIndicator(superSmoother, {
  id: "super-smoother",
  name: "Super smoother",
  category: "moving-average",
  summary: "A filter that removes jitter shorter than its length and lags less than an average as smooth.",
  convention:
    "Of the values themselves, seeded with them (Ehlers 2004, pandas-ta), not of means of two (Ehlers 2013).",
  formula:
    "2 poles: y[i] = (1-b+c)·v[i] + b·y[i-1] - c·y[i-2], x = π√2/length, b = 2e^(-x)·cos x, c = e^(-2x); 3 poles: y[i] = (1-(b+c)+c(1+b)-c²)·v[i] + (b+c)·y[i-1] - c(1+b)·y[i-2] + c²·y[i-3], x = π/length, b = 2e^(-x)·cos(√3x), c = e^(-2x)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/overlap/ssf.py",
  repaint: "clean",
  outputs: { smooth: { label: "Super smoother", pane: "overlay", style: "line" } },
});
