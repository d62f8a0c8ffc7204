import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { SimpleReturn } from "@/lib/ta/nodes/simple-return";
import { WindowQuantile } from "@/lib/ta/nodes/window-quantile";

/**
 * Historical value at risk of one bar, as a fraction of the value: 0.02 is a loss of two per cent.
 *
 * Formula: the loss that only `100 - confidence` per cent of the last `length` returns exceed,
 * `-quantile(return, 1 - confidence / 100)`, interpolated between neighbours in order; negative when even that return
 * is a gain. A return is the change over the size of the value before, 0 where that is 0. First value at index
 * `length`. 0 on a market that does not move.
 * Reference: Wikipedia, https://en.wikipedia.org/wiki/Value_at_risk
 */
export const valueAtRisk = indicatorFunction({
  name: "valueAtRisk",
  series: ["values"],
  parameters: {
    length: length(252, { min: 2 }),
    confidence: float("Confidence in %", 95, { min: 50, max: 99.9 }),
  },
  outputs: ["loss"],
  firstIndex: ({ length }) => length,
  kernel({ length, confidence }, memory) {
    const returns = new SimpleReturn(memory);
    const gains = new WindowQuantile(memory, length, (100 - confidence) / 100);
    return ({ values }, { loss }, { from, to }) => {
      for (let i = from; i < to; i++) loss[i] = 0 - gains.next(returns.next(values[i] ?? NaN));
    };
  },
});

export const valueAtRiskDefinition = /* @__PURE__ */ defineIndicator(valueAtRisk, {
  id: "value-at-risk",
  name: "Value at risk",
  category: "statistic",
  summary: "The loss in a single bar that has been exceeded only on a few of the last bars.",
  convention:
    "Historical simulation with simple returns, losses positive; LEAN assumes a normal distribution instead.",
  formula: "r = (v[i] - v[i-1])/|v[i-1]|; loss = -quantile(r, 1 - confidence/100)",
  reference: "https://en.wikipedia.org/wiki/Value_at_risk",
  repaint: "clean",
  outputs: { loss: { label: "Value at risk", pane: "separate", style: "line" } },
});
