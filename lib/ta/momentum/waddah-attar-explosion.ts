import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/** The dead zone: so many average true ranges over so many bars. */
const DEAD_ZONE_LENGTH = 100;
const DEAD_ZONE_MULTIPLIER = 3.7;

/**
 * Waddah Attar explosion, in the unit of the prices.
 *
 * Formula: `t = sensitivity·(macd[i] - macd[i - 1])` with `macd = ema(close, fast) - ema(close, slow)`, each seeded
 * with the mean of its own first values; `up = max(t, 0)`, `down = max(-t, 0)`; `explosion` is the width of the
 * Bollinger bands, `2·multiplier·σ(length)` (population); `deadZone = 3.7·atr(100)` of Wilder, bar 0 left out.
 * `up` and `down` start at index `max(fast, slow)`, `explosion` at `length - 1`, `deadZone` at 100.
 * Reference: https://pineify.app/pine-script/indicators/waddah-attar-explosion
 */
export const waddahAttarExplosion = indicatorFunction({
  name: "waddahAttarExplosion",
  series: ["high", "low", "close"],
  parameters: {
    fast: length(20, { label: "Fast length" }),
    slow: length(40, { label: "Slow length" }),
    length: length(20, { label: "Channel length" }),
    multiplier: float("Channel multiplier", 2, { min: 0.01, max: 100 }),
    sensitivity: float("Sensitivity", 150, { min: 0.01, max: 10_000, step: 1 }),
  },
  outputs: ["up", "down", "explosion", "deadZone"],
  firstIndex: ({ fast, slow, length }) => ({
    up: Math.max(fast, slow),
    down: Math.max(fast, slow),
    explosion: length - 1,
    deadZone: DEAD_ZONE_LENGTH,
  }),
  kernel({ fast, slow, length, multiplier, sensitivity }, memory) {
    const base = new AboveFirst(memory);
    const fastAverage = emaNode(memory, fast);
    const slowAverage = emaNode(memory, slow);
    const moments = new WindowMoments(memory, length);
    const range = new AverageTrueRange(memory, DEAD_ZONE_LENGTH);
    const run = memory.track({ macd: NaN });
    return ({ high, low, close }, { up, down, explosion, deadZone }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const price = close[i] ?? NaN;
        const above = base.next(price);
        const macd = fastAverage.next(above) - slowAverage.next(above);
        const trend = sensitivity * (macd - run.macd);
        run.macd = macd;
        up[i] = Math.max(trend, 0);
        down[i] = Math.max(-trend, 0);
        explosion[i] = 2 * multiplier * Math.sqrt(moments.next(above));
        deadZone[i] = DEAD_ZONE_MULTIPLIER * range.next(high[i] ?? NaN, low[i] ?? NaN, price);
      }
    };
  },
});

export const waddahAttarExplosionDefinition = /* @__PURE__ */ defineIndicator(waddahAttarExplosion, {
  id: "waddah-attar-explosion",
  name: "Waddah Attar explosion",
  category: "momentum",
  summary: "Trend force against the band width and a dead zone: trade only what rises above both.",
  convention:
    "LazyBear's formula, averages seeded with a mean as in TA-Lib, the dead zone 3.7 ATR of 100 bars.",
  formula:
    "t = sensitivity·Δ(ema(fast) - ema(slow)); up = max(t, 0); down = max(-t, 0); explosion = 2·multiplier·σ(length); deadZone = 3.7·atr(100)",
  reference: "https://pineify.app/pine-script/indicators/waddah-attar-explosion",
  repaint: "clean",
  outputs: {
    up: { label: "Up", pane: "separate", style: "histogram" },
    down: { label: "Down", pane: "separate", style: "histogram" },
    explosion: { label: "Explosion", pane: "separate", style: "line" },
    deadZone: { label: "Dead zone", pane: "separate", style: "line" },
  },
});
