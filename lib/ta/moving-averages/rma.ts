import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { wilderNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Moving average of Wilder, also called smoothed (SMMA): the one inside RSI and ATR. In the unit of the values.
 *
 * Formula: `rma[i] = rma[i - 1] + (v[i] - rma[i - 1]) / length`, seeded with the mean of the first `length` values.
 * First value at index `length - 1`.
 * Reference: Skender SMMA, https://dotnet.stockindicators.dev/indicators/Smma/
 */
export const rma = indicatorFunction({
  name: "rma",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["rma"],
  firstIndex: ({ length }) => length - 1,
  kernel({ length }, memory) {
    const average = wilderNode(memory, length);
    return ({ values }, { rma }, { from, to }) => {
      for (let i = from; i < to; i++) rma[i] = average.next(values[i] ?? NaN);
    };
  },
});

export const rmaDefinition = /* @__PURE__ */ defineIndicator(rma, {
  id: "rma",
  name: "Wilder moving average",
  category: "moving-average",
  summary:
    "The slow average of Wilder that RSI and ATR are built on: each bar moves it by one part in its length.",
  convention: "Seeded with the mean of the first `length` values (Skender SMMA, Tulip wilders, Pine rma).",
  formula: "rma[i] = rma[i-1] + (v[i] - rma[i-1])/length, rma[length-1] = mean of the first length values",
  reference: "https://dotnet.stockindicators.dev/indicators/Smma/",
  repaint: "clean",
  outputs: { rma: { label: "RMA", pane: "overlay", style: "line" } },
});
