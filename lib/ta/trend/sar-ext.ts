import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";
import { ParabolicStop } from "@/lib/ta/nodes/parabolic-stop";

const PACE = { min: 0, max: 1, step: 0.01 };

const PARAMETERS = {
  startValue: float("Start value", 0, { min: -1e12, max: 1e12, step: 1 }),
  offsetOnReverse: float("Offset on reverse", 0, { min: 0, max: 1, step: 0.01 }),
  initialLong: float("Initial acceleration, long", 0.02, PACE),
  accelerationLong: float("Acceleration, long", 0.02, PACE),
  maximumLong: float("Maximum acceleration, long", 0.2, PACE),
  initialShort: float("Initial acceleration, short", 0.02, PACE),
  accelerationShort: float("Acceleration, short", 0.02, PACE),
  maximumShort: float("Maximum acceleration, short", 0.2, PACE),
};

/**
 * Parabolic stop and reverse with its own pace for each side: the price of the stop in a long trade, the
 * price with its sign turned in a short one.
 *
 * Formula: as `sar`; a trade begins with the initial acceleration of its side. `startValue` above 0 begins
 * long at that stop, below 0 short at its size, 0 as `sar` does; `offsetOnReverse` sets a stop that turns
 * further away by that fraction of it. First value at index 1. Accelerations above their maximum count as the
 * maximum. On a flat market the sides alternate.
 * Reference: TA-Lib 0.6 SAREXT, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SAREXT.c
 */
export const sarExt = indicatorFunction({
  name: "sarExt",
  series: ["high", "low"],
  parameters: PARAMETERS,
  outputs: ["sarExt"],
  firstIndex: () => 1,
  kernel(set, memory) {
    const stop = new ParabolicStop(memory, {
      startValue: set.startValue,
      offsetOnReverse: set.offsetOnReverse,
      long: { initial: set.initialLong, step: set.accelerationLong, maximum: set.maximumLong },
      short: { initial: set.initialShort, step: set.accelerationShort, maximum: set.maximumShort },
    });
    return ({ high, low }, { sarExt }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const price = stop.next(high[i] ?? NaN, low[i] ?? NaN);
        sarExt[i] = stop.isLong ? price : -price;
      }
    };
  },
});

export const sarExtDefinition = /* @__PURE__ */ defineIndicator(sarExt, {
  id: "sar-ext",
  name: "Parabolic SAR, extended",
  category: "trend",
  summary: "The parabolic stop with its own pace for each side; negative while the trade is short.",
  convention: "TA-Lib's SAREXT with its eight settings: the sign of the value tells the side of the trade.",
  formula: "sar[i+1] = sar[i] + af·(extreme - sar[i]), kept outside bars i and i-1; short trades as -sar",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_SAREXT.c",
  repaint: "clean",
  outputs: { sarExt: { label: "SAR ext", pane: "separate", style: "line" } },
});
