import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { RangeBand } from "@/lib/ta/nodes/range-band";

/**
 * Keltner channel, in the unit of the prices; its width as a fraction of the middle.
 *
 * Formula: `middle = ema(close, length)`, `upper, lower = middle ± multiplier·atr(atrLength)`,
 * `width = (upper - lower) / middle`; the exponential average and Wilder's true range are seeded with means. All
 * start at index `max(length - 1, atrLength)`. On a market that does not move the bands lie on the middle; there is
 * no width where the middle is 0.
 * Reference: Skender, https://dotnet.stockindicators.dev/indicators/Keltner/
 */
export const keltner = indicatorFunction({
  name: "keltner",
  series: ["high", "low", "close"],
  parameters: {
    length: length(20),
    multiplier: float("Multiplier", 2, { min: 0, max: 100 }),
    atrLength: length(10, { label: "ATR length" }),
  },
  outputs: ["upper", "middle", "lower", "width"],
  firstIndex: ({ length, atrLength }) => Math.max(length - 1, atrLength),
  sparse: ["width"],
  kernel({ length, multiplier, atrLength }, memory) {
    const band = new RangeBand(memory, emaNode(memory, length), atrLength);
    return ({ high, low, close }, { upper, middle, lower, width }, { from, to }) => {
      for (let i = from; i < to; i++) {
        band.next(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        const half = multiplier * band.range;
        upper[i] = band.middle + half;
        middle[i] = band.middle;
        lower[i] = band.middle - half;
        width[i] = band.middle === 0 ? NaN : (2 * half) / band.middle;
      }
    };
  },
});

export const keltnerDefinition = /* @__PURE__ */ defineIndicator(keltner, {
  id: "keltner",
  name: "Keltner channel",
  category: "volatility",
  summary: "A channel around an average, as wide as bars usually travel: closes beyond it show strength.",
  convention:
    "Exponential average in the middle and Wilder's average true range as Skender, not the typical price of 1960.",
  formula:
    "middle = ema(close, length); upper, lower = middle ± multiplier·atr(atrLength); " +
    "width = (upper - lower)/middle",
  reference: "https://dotnet.stockindicators.dev/indicators/Keltner/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    middle: { label: "Middle", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
    width: { label: "Width", pane: "separate", style: "line" },
  },
});
