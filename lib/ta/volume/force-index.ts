import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Force index of Elder, in price times volume.
 *
 * Formula: `force = ema of (values[i] - values[i - 1])·volume[i]`, seeded with the mean of the first `length`
 * forces. First value at index `length`. A bar without change or volume has no force: 0.
 * Reference: Skender.Stock.Indicators, https://dotnet.stockindicators.dev/indicators/ForceIndex/
 */
export const forceIndex = indicatorFunction({
  name: "forceIndex",
  series: ["values", "volume"],
  parameters: { length: length(13) },
  outputs: ["force"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const average = emaNode(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values, volume }, { force }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        force[i] = average.next((value - last.value) * (volume[i] ?? NaN));
        last.value = value;
      }
    };
  },
});

export const forceIndexDefinition = /* @__PURE__ */ defineIndicator(forceIndex, {
  id: "force-index",
  name: "Elder force index",
  category: "volume",
  summary: "Price change times volume, averaged: how much weight stands behind the moves up and down.",
  convention: "An exponential average seeded with the mean of the first `length` forces (Skender).",
  formula: "force = ema((close[i] - close[i-1])·volume[i], length)",
  reference: "https://dotnet.stockindicators.dev/indicators/ForceIndex/",
  repaint: "clean",
  outputs: { force: { label: "Force", pane: "separate", style: "line" } },
});
