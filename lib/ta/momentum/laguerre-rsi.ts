import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";

/**
 * Laguerre RSI of Ehlers, 0 to 100.
 *
 * Formula: `l0[i] = (1 - gamma)·value + gamma·l0[i - 1]` and, for k = 1, 2, 3,
 * `lk[i] = -gamma·l(k-1)[i] + l(k-1)[i - 1] + gamma·lk[i - 1]`, all beginning with the first value;
 * `lrsi = 100·up / (up + down)`, the positive and the negative ones of `l0 - l1`, `l1 - l2`, `l2 - l3` added up.
 * First value at index 0. All four equal gives 0.
 * Reference: pandas-ta-classic lrsi,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/lrsi.py
 */
export const laguerreRsi = indicatorFunction({
  name: "laguerreRsi",
  series: ["values"],
  parameters: { gamma: float("Gamma", 0.5, { min: 0, max: 0.99, step: 0.05 }) },
  outputs: ["laguerreRsi"],
  firstIndex: () => 0,
  kernel({ gamma }, memory) {
    const base = new AboveFirst(memory);
    const last = memory.track({ l0: 0, l1: 0, l2: 0, l3: 0 });
    return ({ values }, { laguerreRsi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const l0 = (1 - gamma) * base.next(values[i] ?? NaN) + gamma * last.l0;
        const l1 = last.l0 - gamma * l0 + gamma * last.l1;
        const l2 = last.l1 - gamma * l1 + gamma * last.l2;
        const l3 = last.l2 - gamma * l2 + gamma * last.l3;
        last.l0 = l0;
        last.l1 = l1;
        last.l2 = l2;
        last.l3 = l3;
        const up = Math.max(l0 - l1, 0) + Math.max(l1 - l2, 0) + Math.max(l2 - l3, 0);
        const down = Math.max(l1 - l0, 0) + Math.max(l2 - l1, 0) + Math.max(l3 - l2, 0);
        laguerreRsi[i] = up + down === 0 ? 0 : 100 * (up / (up + down));
      }
    };
  },
});

export const laguerreRsiDefinition = /* @__PURE__ */ defineIndicator(laguerreRsi, {
  id: "laguerre-rsi",
  name: "Laguerre RSI",
  category: "momentum",
  summary: "An RSI of four filtered copies of the price: reacts within a few bars and swings from 0 to 100.",
  convention:
    "Filters begun at the first value and a scale of 0 to 100 (pandas-ta), where Ehlers has 0 to 1.",
  formula:
    "l0 = (1-γ)·value + γ·l0[1]; lk = -γ·l(k-1) + l(k-1)[1] + γ·lk[1]; lrsi = 100·up/(up + down) over l0-l1, l1-l2, l2-l3",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/lrsi.py",
  repaint: "clean",
  outputs: { laguerreRsi: { label: "Laguerre RSI", pane: "separate", style: "line" } },
});
