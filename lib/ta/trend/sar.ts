import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { ParabolicStop } from "@/lib/ta/nodes/parabolic-stop";

const PARAMETERS = {
  acceleration: float("Acceleration", 0.02, { min: 0, max: 1, step: 0.01 }),
  maximum: float("Maximum acceleration", 0.2, { min: 0, max: 1, step: 0.01 }),
};

/**
 * Parabolic stop and reverse of Wilder, a price: below the bars in a long trade, above them in a short one.
 *
 * Formula: `sar[i + 1] = sar[i] + af·(extreme - sar[i])`, never inside the last two bars; `af` begins at
 * `acceleration` and grows by it with every new extreme, up to `maximum`. A bar that touches the stop turns
 * the trade, and its stop is the extreme of the trade left. The first trade goes the way of the directional
 * movement between the first two bars, long in doubt, from the other end of the first bar. First value at
 * index 1.
 * An acceleration above the maximum counts as the maximum. A flat market gives its price.
 * Reference: TA-Lib 0.6 SAR, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SAR.c
 */
export const sar = indicatorFunction({
  name: "sar",
  series: ["high", "low"],
  parameters: PARAMETERS,
  outputs: ["sar"],
  firstIndex: () => 1,
  kernel({ acceleration, maximum }, memory) {
    const pace = { initial: acceleration, step: acceleration, maximum };
    const rules = { startValue: 0, offsetOnReverse: 0, long: pace, short: pace };
    const stop = new ParabolicStop(memory, rules);
    return ({ high, low }, { sar }, { from, to }) => {
      for (let i = from; i < to; i++) sar[i] = stop.next(high[i] ?? NaN, low[i] ?? NaN);
    };
  },
});

export const sarDefinition = /* @__PURE__ */ defineIndicator(sar, {
  id: "sar",
  name: "Parabolic SAR",
  category: "trend",
  summary: "A trailing stop that speeds up with the trend and flips to the other side when it is touched.",
  convention:
    "The first side is that of the directional movement from bar 0 to bar 1, long in doubt (TA-Lib).",
  formula:
    "sar[i+1] = sar[i] + af·(extreme - sar[i]), kept outside bars i and i-1; af grows with every new extreme",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SAR.c",
  repaint: "clean",
  outputs: { sar: { label: "SAR", pane: "overlay", style: "line" } },
});
