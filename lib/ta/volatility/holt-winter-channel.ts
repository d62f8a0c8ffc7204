import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

const WEIGHT = { min: 0.01, max: 1, step: 0.05 };

/**
 * Holt-Winter channel: a moving average with velocity and acceleration, and bands of its own errors, in the unit of
 * the values.
 *
 * Formula: `f[i] = (1 - level)·(f + v + a/2) + level·value`, `v[i] = (1 - trend)·(v + a) + trend·(f[i] - f)`,
 * `a[i] = (1 - acceleration)·a + acceleration·(v[i] - v)` from the state before it; `middle = f + v + a/2`,
 * `upper, lower = middle ± multiplier·√s`, where `s[i + 1] = (1 - deviation)·s[i] + deviation·(value - middle)²` of
 * the bar before each. It begins at index 0 with the value itself. On a market that does not move all are the value.
 * Reference: https://www.mql5.com/en/code/20857
 */
export const holtWinterChannel = indicatorFunction({
  name: "holtWinterChannel",
  series: ["values"],
  parameters: {
    level: float("Level weight", 0.2, WEIGHT),
    trend: float("Trend weight", 0.1, WEIGHT),
    acceleration: float("Acceleration weight", 0.1, WEIGHT),
    deviation: float("Deviation weight", 0.1, WEIGHT),
    multiplier: float("Multiplier", 1, { min: 0.1, max: 20 }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: () => 0,
  kernel({ level, trend, acceleration, deviation, multiplier }, memory) {
    // All of it is of `value - base`, which moves along with the level of the market and keeps its digits.
    const state = memory.track({ base: NaN, f: 0, v: 0, a: 0, variance: 0, error: 0 });
    return ({ values }, { upper, middle, lower }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        if (i === origin) state.base = values[i] ?? NaN;
        const value = (values[i] ?? NaN) - state.base;
        const { f, v, a, variance, error } = state;
        state.f = (1 - level) * (f + v + 0.5 * a) + level * value;
        state.v = (1 - trend) * (v + a) + trend * (state.f - f);
        state.a = (1 - acceleration) * a + acceleration * (state.v - v);
        const forecast = state.f + state.v + 0.5 * state.a;
        const width = multiplier * Math.sqrt(variance);
        state.variance = (1 - deviation) * variance + deviation * error * error;
        state.error = value - forecast;
        upper[i] = state.base + forecast + width;
        middle[i] = state.base + forecast;
        lower[i] = state.base + forecast - width;
      }
    };
  },
});

export const holtWinterChannelDefinition = /* @__PURE__ */ defineIndicator(holtWinterChannel, {
  id: "holt-winter-channel",
  name: "Holt-Winter channel",
  category: "volatility",
  summary: "An average that follows speed and acceleration of the price, in a channel as wide as its errors.",
  convention: "Bands of the deviation known one bar before, as in pandas-ta and the original script.",
  formula:
    "f = (1-level)·(f' + v' + a'/2) + level·close; v = (1-trend)·(v' + a') + trend·(f - f'); " +
    "a = (1-acceleration)·a' + acceleration·(v - v'); middle = f + v + a/2; bands = middle ± multiplier·√s'; " +
    "s = (1-deviation)·s' + deviation·(close' - middle')²; primes: the bar before",
  reference: "https://www.mql5.com/en/code/20857",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
