import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";

/**
 * The mean of the four prices of a bar, in their unit.
 *
 * Formula: `avgprice = (open + high + low + close) / 4`. First value at index 0.
 * Reference: TA-Lib 0.6 AVGPRICE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AVGPRICE.c
 */
export const avgprice = indicatorFunction({
  name: "avgprice",
  series: ["open", "high", "low", "close"],
  parameters: {},
  outputs: ["avgprice"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ open, high, low, close }, { avgprice }, { from, to }) => {
      for (let i = from; i < to; i++)
        avgprice[i] = ((open[i] ?? NaN) + (high[i] ?? NaN) + (low[i] ?? NaN) + (close[i] ?? NaN)) / 4;
    },
});

export const avgpriceDefinition = /* @__PURE__ */ defineIndicator(avgprice, {
  id: "avgprice",
  name: "Average price",
  category: "price-transform",
  summary: "The mean of open, high, low and close: one number that stands for the whole bar.",
  convention: "Mean of all four prices, as in every library (OHLC4).",
  formula: "(open + high + low + close) / 4",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_AVGPRICE.c",
  repaint: "clean",
  outputs: { avgprice: { label: "Average price", pane: "overlay", style: "line" } },
});

/**
 * The middle between high and low of a bar, in their unit.
 *
 * Formula: `medprice = (high + low) / 2`. First value at index 0.
 * Reference: TA-Lib 0.6 MEDPRICE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MEDPRICE.c
 */
export const medprice = indicatorFunction({
  name: "medprice",
  series: ["high", "low"],
  parameters: {},
  outputs: ["medprice"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ high, low }, { medprice }, { from, to }) => {
      for (let i = from; i < to; i++) medprice[i] = ((high[i] ?? NaN) + (low[i] ?? NaN)) / 2;
    },
});

export const medpriceDefinition = /* @__PURE__ */ defineIndicator(medprice, {
  id: "medprice",
  name: "Median price",
  category: "price-transform",
  summary: "The middle of the bar between its high and its low, wherever it opened and closed.",
  convention: "Mean of high and low, as in every library (HL2); not the median of statistics.",
  formula: "(high + low) / 2",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MEDPRICE.c",
  repaint: "clean",
  outputs: { medprice: { label: "Median price", pane: "overlay", style: "line" } },
});

/**
 * The mean of high, low and close of a bar, in their unit.
 *
 * Formula: `typprice = (high + low + close) / 3`. First value at index 0.
 * Reference: TA-Lib 0.6 TYPPRICE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TYPPRICE.c
 */
export const typprice = indicatorFunction({
  name: "typprice",
  series: ["high", "low", "close"],
  parameters: {},
  outputs: ["typprice"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ high, low, close }, { typprice }, { from, to }) => {
      for (let i = from; i < to; i++)
        typprice[i] = ((high[i] ?? NaN) + (low[i] ?? NaN) + (close[i] ?? NaN)) / 3;
    },
});

export const typpriceDefinition = /* @__PURE__ */ defineIndicator(typprice, {
  id: "typprice",
  name: "Typical price",
  category: "price-transform",
  summary: "The mean of high, low and close: the price that volume indicators weigh.",
  convention: "Mean of high, low and close, as in every library (HLC3).",
  formula: "(high + low + close) / 3",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TYPPRICE.c",
  repaint: "clean",
  outputs: { typprice: { label: "Typical price", pane: "overlay", style: "line" } },
});

/**
 * The mean of high, low and twice the close of a bar, in their unit.
 *
 * Formula: `wclprice = (high + low + 2·close) / 4`. First value at index 0.
 * Reference: TA-Lib 0.6 WCLPRICE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WCLPRICE.c
 */
export const wclprice = indicatorFunction({
  name: "wclprice",
  series: ["high", "low", "close"],
  parameters: {},
  outputs: ["wclprice"],
  firstIndex: () => 0,
  kernel:
    () =>
    ({ high, low, close }, { wclprice }, { from, to }) => {
      for (let i = from; i < to; i++)
        wclprice[i] = ((high[i] ?? NaN) + (low[i] ?? NaN) + 2 * (close[i] ?? NaN)) / 4;
    },
});

export const wclpriceDefinition = /* @__PURE__ */ defineIndicator(wclprice, {
  id: "wclprice",
  name: "Weighted close price",
  category: "price-transform",
  summary: "The mean of high, low and close in which the close counts twice.",
  convention: "The close counts twice, as in every library (HLCC4).",
  formula: "(high + low + 2·close) / 4",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_WCLPRICE.c",
  repaint: "clean",
  outputs: { wclprice: { label: "Weighted close price", pane: "overlay", style: "line" } },
});
