import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { directionalIndex } from "@/lib/ta/nodes/directional-index";
import { DirectionalIndicators } from "@/lib/ta/nodes/directional-indicators";

/**
 * Directional index of Wilder, 0 to 100: how one-sided the directional movement is, whichever side it is on.
 *
 * Formula: `dx = 100·|plusDi - minusDi| / (plusDi + minusDi)`. First value at index `length`.
 * A bar without direction (both indicators 0) repeats the value before it, the first one is 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 DX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_DX.c
 */
export const dx = indicatorFunction({
  name: "dx",
  series: ["high", "low", "close"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["dx"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const indicators = new DirectionalIndicators(memory, length);
    const last = memory.track({ dx: 0 });
    return ({ high, low, close }, { dx }, { from, to }) => {
      for (let i = from; i < to; i++) {
        indicators.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        const index = directionalIndex(indicators.plus, indicators.minus, last.dx);
        dx[i] = index;
        if (!Number.isNaN(index)) last.dx = index;
      }
    };
  },
});

export const dxDefinition = /* @__PURE__ */ defineIndicator(dx, {
  id: "dx",
  name: "Directional index",
  category: "trend",
  summary: "How one-sided the market's travel is, from 0 to 100, whether it goes up or down; unsmoothed ADX.",
  convention:
    "Wilder's directional indicators; a bar without direction repeats the value before it (TA-Lib).",
  formula: "dx = 100·|+di - -di| / (+di + -di)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_DX.c",
  repaint: "clean",
  outputs: { dx: { label: "DX", pane: "separate", style: "line" } },
});
