import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { wilderNode } from "@/lib/ta/nodes/exponential-average";

/** Below this sum of both averages the market is flat, as in `rsi`. In the unit of the values. */
const FLAT_BELOW = 1e-14;

/**
 * Relative momentum index of Altman, 0 to 100: an RSI of changes over several bars.
 *
 * Formula: `rmi = 100·gain / (gain + loss)`, where `gain` and `loss` are Wilder averages over `length` bars of the
 * rises and falls `value[i] - value[i - momentum]`, seeded with the mean of the first `length`. First value at
 * index `length + momentum - 1`. A market that does not move (`gain + loss` below 1e-14) gives 0, as in `rsi`.
 * Reference: https://infront-portfolio-manager.helpcenter.infront.co/en/pm/latest/relative-momentum-index
 */
export const relativeMomentumIndex = indicatorFunction({
  name: "relativeMomentumIndex",
  series: ["values"],
  parameters: {
    length: length(14),
    momentum: length(4, { label: "Momentum length" }),
  },
  outputs: ["relativeMomentumIndex"],
  firstIndex: ({ length, momentum }) => length + momentum - 1,
  history: ({ momentum }) => momentum,
  kernel({ length, momentum }, memory) {
    const gains = wilderNode(memory, length);
    const losses = wilderNode(memory, length);
    return ({ values }, { relativeMomentumIndex }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const change = i - origin < momentum ? NaN : (values[i] ?? NaN) - (values[i - momentum] ?? NaN);
        const gain = gains.next(Math.max(change, 0));
        const loss = losses.next(Math.max(-change, 0));
        const moved = gain + loss;
        relativeMomentumIndex[i] = moved < FLAT_BELOW ? 0 : (100 * gain) / moved;
      }
    };
  },
});

export const relativeMomentumIndexDefinition = /* @__PURE__ */ defineIndicator(relativeMomentumIndex, {
  id: "relative-momentum-index",
  name: "Relative momentum index",
  category: "momentum",
  summary: "An RSI of moves over several bars instead of one: it stays longer at its extremes in a trend.",
  convention: "Wilder smoothing seeded with a mean (as in RSI), changes over `momentum` bars (Altman).",
  formula: "change = value - value[i-momentum]; rmi = 100·wilder(rises)/(wilder(rises) + wilder(falls))",
  reference: "https://infront-portfolio-manager.helpcenter.infront.co/en/pm/latest/relative-momentum-index",
  repaint: "clean",
  outputs: { relativeMomentumIndex: { label: "RMI", pane: "separate", style: "line" } },
});
