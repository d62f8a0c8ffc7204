import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/** How many bars before a close is compared with, and where the count stays. */
const BACK = 4;
const MOST = 13;

/**
 * Setup counts of DeMark's sequential: how many values in a row are above (`up`) and below (`down`) the one four
 * bars earlier, 0 to 13; a ninth completes a setup. The count stays at 13. Both start at index 4; an equal value
 * ends both counts. The countdown behind a setup is not part of it.
 * Reference: pandas-ta-classic td_seq,
 * https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/td_seq.py
 */
export const tdSequential = indicatorFunction({
  name: "tdSequential",
  series: ["values"],
  parameters: {},
  outputs: ["up", "down"],
  firstIndex: () => BACK,
  history: () => BACK,
  kernel(_, memory) {
    const count = memory.track({ up: 0, down: 0 });
    return ({ values }, { up, down }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const change = i - origin < BACK ? NaN : (values[i] ?? NaN) - (values[i - BACK] ?? NaN);
        count.up = change > 0 ? Math.min(count.up + 1, MOST) : 0;
        count.down = change < 0 ? Math.min(count.down + 1, MOST) : 0;
        const isEarly = Number.isNaN(change);
        up[i] = isEarly ? NaN : count.up;
        down[i] = isEarly ? NaN : count.down;
      }
    };
  },
});

export const tdSequentialDefinition = /* @__PURE__ */ defineIndicator(tdSequential, {
  id: "td-sequential",
  name: "TD sequential setup",
  category: "momentum",
  summary:
    "Closes in a row above or below the close four bars earlier: at nine a move tends to be exhausted.",
  convention: "Counts of the setup, held at 13 (pandas-ta), 0 where there is none; no countdown.",
  formula: "up = values in a row with value > value[i-4]; down = values in a row with value < value[i-4]",
  reference: "https://github.com/xgboosted/pandas-ta-classic/blob/main/pandas_ta_classic/momentum/td_seq.py",
  repaint: "clean",
  outputs: {
    up: { label: "Up count", pane: "separate", style: "histogram" },
    down: { label: "Down count", pane: "separate", style: "histogram" },
  },
});
