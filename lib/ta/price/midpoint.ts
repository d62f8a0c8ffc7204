import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { MidRange } from "@/lib/ta/nodes/mid-range";
import { WindowHighest, WindowLowest } from "@/lib/ta/nodes/window-extreme";

/**
 * The middle of the range of the last `length` values, in their unit.
 *
 * Formula: `midpoint[i] = (max(v) + min(v)) / 2` over `v[i - length + 1] … v[i]`. First value at index `length - 1`.
 * Reference: TA-Lib 0.6 MIDPOINT, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIDPOINT.c
 */
export const midpoint = indicatorFunction({
  name: "midpoint",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["midpoint"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const highest = new WindowHighest(memory, length);
    const lowest = new WindowLowest(memory, length);
    return ({ values }, { midpoint }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        midpoint[i] = (highest.next(value) + lowest.next(value)) / 2;
      }
    };
  },
});

export const midpointDefinition = /* @__PURE__ */ defineIndicator(midpoint, {
  id: "midpoint",
  name: "Midpoint",
  category: "price-transform",
  summary: "Half way between the highest and the lowest close of the last bars: the middle of the range.",
  convention: "Extremes of one series, by default the close (TA-Lib); Midprice takes highs and lows.",
  formula: "midpoint[i] = (max(v[i-length+1 … i]) + min(v[i-length+1 … i])) / 2",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIDPOINT.c",
  repaint: "clean",
  outputs: { midpoint: { label: "Midpoint", pane: "overlay", style: "line" } },
});

/**
 * The middle of the range that the last `length` bars traded in, in the unit of the prices.
 *
 * Formula: `midprice[i] = (max(high) + min(low)) / 2` over the bars `i - length + 1` to `i`. First value at index
 * `length - 1`.
 * Reference: TA-Lib 0.6 MIDPRICE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIDPRICE.c
 */
export const midprice = indicatorFunction({
  name: "midprice",
  series: ["high", "low"],
  parameters: { length: length(14) },
  outputs: ["midprice"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const middle = new MidRange(memory, length);
    return ({ high, low }, { midprice }, { from, to }) => {
      for (let i = from; i < to; i++) midprice[i] = middle.next(high[i] ?? NaN, low[i] ?? NaN);
    };
  },
});

export const midpriceDefinition = /* @__PURE__ */ defineIndicator(midprice, {
  id: "midprice",
  name: "Midprice",
  category: "price-transform",
  summary:
    "Half way between the highest high and the lowest low of the last bars: the line Ichimoku is made of.",
  convention: "Extremes of the highs and of the lows, the present bar included (TA-Lib).",
  formula: "midprice[i] = (max(high[i-length+1 … i]) + min(low[i-length+1 … i])) / 2",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MIDPRICE.c",
  repaint: "clean",
  outputs: { midprice: { label: "Midprice", pane: "overlay", style: "line" } },
});
