import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { RangeBand } from "@/lib/ta/nodes/range-band";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * STARC bands (Stoller average range channel), in the unit of the prices.
 *
 * Formula: `middle = sma(close, length)`, `upper, lower = middle ± multiplier·atr(atrLength)`, Wilder's average true
 * range seeded with a mean. All start at index `max(length - 1, atrLength)`. On a market that does not move the bands
 * lie on the middle.
 * Reference: Skender, https://dotnet.stockindicators.dev/indicators/StarcBands/
 */
export const starc = indicatorFunction({
  name: "starc",
  series: ["high", "low", "close"],
  parameters: {
    length: length(5),
    multiplier: float("Multiplier", 2, { min: 0, max: 100 }),
    atrLength: length(10, { label: "ATR length" }),
  },
  outputs: ["upper", "middle", "lower"],
  firstIndex: ({ length, atrLength }) => Math.max(length - 1, atrLength),
  kernel({ length, multiplier, atrLength }, memory) {
    const band = new RangeBand(memory, new SimpleAverage(memory, length), atrLength);
    return ({ high, low, close }, { upper, middle, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        band.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        upper[i] = band.middle + multiplier * band.range;
        middle[i] = band.middle;
        lower[i] = band.middle - multiplier * band.range;
      }
    };
  },
});

export const starcDefinition = /* @__PURE__ */ defineIndicator(starc, {
  id: "starc",
  name: "STARC bands",
  category: "volatility",
  summary: "A short average with two average true ranges above and below: near a band the risk is one-sided.",
  convention: "Simple average and Wilder's average true range, all outputs starting together (Skender).",
  formula: "middle = sma(close, length); upper, lower = middle ± multiplier·atr(atrLength)",
  reference: "https://dotnet.stockindicators.dev/indicators/StarcBands/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
