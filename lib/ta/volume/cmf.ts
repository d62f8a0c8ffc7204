import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { moneyFlowVolume } from "@/lib/ta/volume/money-flow-volume";

/**
 * Chaikin money flow, -1 to 1.
 *
 * Formula: `cmf = Σ volume·((close - low) - (high - close)) / (high - low) / Σ volume` over `length` bars. First
 * value at index `length - 1`. A bar without range counts as closed in its middle. NaN where none of the bars has
 * volume, as in Skender.
 * Reference: Skender.Stock.Indicators, https://dotnet.stockindicators.dev/indicators/Cmf/
 */
export const cmf = indicatorFunction({
  name: "cmf",
  series: ["high", "low", "close", "volume"],
  parameters: { length: length(20) },
  outputs: ["cmf"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["cmf"],
  kernel({ length }, memory) {
    const flows = new BlockSum(memory, length);
    const volumes = new BlockSum(memory, length);
    return ({ high, low, close, volume }, { cmf }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        const flow = flows.next(moneyFlowVolume(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, traded));
        const total = volumes.next(traded);
        cmf[i] = total === 0 ? NaN : flow / total;
      }
    };
  },
});

export const cmfDefinition = /* @__PURE__ */ defineIndicator(cmf, {
  id: "cmf",
  name: "Chaikin money flow",
  category: "volume",
  summary: "Where bars close in their range, weighted by volume: above zero buyers, below zero sellers.",
  convention: "Sums over `length` bars without smoothing; no value while no volume trades (Skender).",
  formula: "cmf = Σ volume·((close - low) - (high - close)) / (high - low) / Σ volume",
  reference: "https://dotnet.stockindicators.dev/indicators/Cmf/",
  repaint: "clean",
  outputs: { cmf: { label: "CMF", pane: "separate", style: "line" } },
});
