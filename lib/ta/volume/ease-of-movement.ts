import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Ease of movement of Arms: how far the middle of the bars moves per volume, large where little volume is enough.
 *
 * Formula: `eom = mean over length of divisor·(mid[i] - mid[i - 1])·(high - low) / volume`, `mid = (high + low)/2`.
 * First value at index `length`. A bar without volume or without range counts as 0.
 * Reference: pandas-ta EOM,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/eom.py
 */
export const easeOfMovement = indicatorFunction({
  name: "easeOfMovement",
  series: ["high", "low", "volume"],
  parameters: {
    length: length(14),
    divisor: float("Volume divisor", 100_000_000, { min: 1, max: 1e12, step: 1000 }),
  },
  outputs: ["eom"],
  firstIndex: ({ length }) => length,
  kernel({ length, divisor }, memory) {
    const average = new SimpleAverage(memory, length);
    const last = memory.track({ high: NaN, low: NaN });
    return ({ high, low, volume }, { eom }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const traded = volume[i] ?? NaN;
        const distance = (top - last.high) / 2 + (bottom - last.low) / 2;
        last.high = top;
        last.low = bottom;
        const ease = distance * (top - bottom) * (divisor / traded);
        eom[i] = average.next(traded === 0 ? distance * 0 : ease);
      }
    };
  },
});

export const easeOfMovementDefinition = /* @__PURE__ */ defineIndicator(easeOfMovement, {
  id: "ease-of-movement",
  name: "Ease of movement",
  category: "volume",
  summary: "How easily price moves: far from zero when little volume is enough to carry it up or down.",
  convention: "A simple average over `length` bars with the volume divided by 1e8 (pandas-ta).",
  formula:
    "mid = (high + low)/2; eom = mean over length of (mid[i] - mid[i-1])·(high - low) / (volume/divisor)",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/volume/eom.py",
  repaint: "clean",
  outputs: { eom: { label: "EOM", pane: "separate", style: "line" } },
});
