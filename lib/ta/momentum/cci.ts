import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { OrderedWindow } from "@/lib/ta/nodes/ordered-window";

/** Lambert's factor: with it most values lie between -100 and 100. */
const SCALE = 0.015;

/**
 * Commodity channel index of Lambert, without a unit.
 *
 * Formula: `(typical - mean) / (0.015·deviation)` with `typical = (high + low + close) / 3`, its mean and its mean
 * absolute deviation from that mean over `length` bars. First value at index `length - 1`.
 * A typical price that did not move gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 CCI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CCI.c
 */
export const cci = indicatorFunction({
  name: "cci",
  series: ["high", "low", "close"],
  parameters: { length: length(20, { min: 2 }) },
  outputs: ["cci"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const window = new OrderedWindow(memory, length);
    const run = memory.track({ base: NaN });
    return ({ high, low, close }, { cci }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const c = close[i] ?? NaN;
        if (i === origin) run.base = c;
        // The factor 3 is in the value and in the deviation: left out, the sums stay exact.
        const { base } = run;
        const typical = (high[i] ?? NaN) - base + ((low[i] ?? NaN) - base) + (c - base);
        const mean = window.next(typical);
        const deviation = window.sumOfDistances(mean) / length;
        const distance = typical - mean;
        cci[i] = distance === 0 || deviation === 0 ? 0 : distance / (SCALE * deviation);
      }
    };
  },
});

export const cciDefinition = /* @__PURE__ */ defineIndicator(cci, {
  id: "cci",
  name: "Commodity channel index",
  category: "momentum",
  summary:
    "How far the price is from its average, in usual deviations: beyond 100 or -100 it leaves its channel.",
  convention: "Mean absolute deviation times 0.015; 0 when nothing moved (TA-Lib, Skender).",
  formula:
    "typical = (high + low + close)/3; cci = (typical - sma(typical)) / (0.015·mean |typical - sma(typical)|)",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CCI.c",
  repaint: "clean",
  outputs: { cci: { label: "CCI", pane: "separate", style: "line" } },
});
