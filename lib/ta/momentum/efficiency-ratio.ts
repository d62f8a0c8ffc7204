import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { EfficiencyRatio } from "@/lib/ta/nodes/efficiency-ratio";

/**
 * Efficiency ratio of Kaufman, 0 (noise) to 1 (a straight line).
 *
 * Formula: `|value - value[i - length]| / sum(|value - value[i - 1]|, length)`. First value at index `length`.
 * A market that stood still for `length` changes gives 0, as in Skender.
 * Reference: Skender Kama (Er), https://dotnet.stockindicators.dev/indicators/Kama/
 */
export const efficiencyRatio = indicatorFunction({
  name: "efficiencyRatio",
  series: ["values"],
  parameters: { length: length(10) },
  outputs: ["efficiencyRatio"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const ratio = new EfficiencyRatio(memory, length, 0);
    return ({ values }, { efficiencyRatio }, { from, to }) => {
      for (let i = from; i < to; i++) efficiencyRatio[i] = ratio.next(values[i] ?? NaN);
    };
  },
});

export const efficiencyRatioDefinition = /* @__PURE__ */ defineIndicator(efficiencyRatio, {
  id: "efficiency-ratio",
  name: "Efficiency ratio",
  category: "momentum",
  summary: "How straight the way of the price was, 0 to 1: near 1 it trends, near 0 it only goes to and fro.",
  convention: "Without a sign; 0 when nothing moved (Skender).",
  formula: "|value - value[i-length]| / sum(|value - value[i-1]|, length)",
  reference: "https://dotnet.stockindicators.dev/indicators/Kama/",
  repaint: "clean",
  outputs: { efficiencyRatio: { label: "ER", pane: "separate", style: "line" } },
});
