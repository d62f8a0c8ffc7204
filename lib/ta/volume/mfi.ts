import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";

/** Below this sum of money flows TA-Lib calls the market flat. In price times volume, not a fraction. */
const FLAT_BELOW = 1;

/**
 * Money flow index, 0 to 100: a relative strength index of price times volume.
 *
 * Formula: `mfi = 100·positive / (positive + negative)`, sums over `length` bars of `typical·volume`, by the sign
 * of the typical price's change; an unchanged one counts for neither. First value at index `length`.
 * Where both sums together are below 1 it is 0, as in TA-Lib: a market without trades, or with very small ones.
 * Reference: TA-Lib 0.6 MFI, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MFI.c
 */
export const mfi = indicatorFunction({
  name: "mfi",
  series: ["high", "low", "close", "volume"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["mfi"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const gains = new BlockSum(memory, length);
    const losses = new BlockSum(memory, length);
    const last = memory.track({ typical: NaN });
    return ({ high, low, close, volume }, { mfi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const typical = ((high[i] ?? NaN) + (low[i] ?? NaN) + (close[i] ?? NaN)) / 3;
        const change = typical - last.typical;
        last.typical = typical;
        const flow = Number.isNaN(change) ? NaN : typical * (volume[i] ?? NaN);
        const positive = gains.next(change <= 0 ? 0 : flow);
        const total = positive + losses.next(change >= 0 ? 0 : flow);
        mfi[i] = total < FLAT_BELOW ? 0 : (100 * positive) / total;
      }
    };
  },
});

export const mfiDefinition = /* @__PURE__ */ defineIndicator(mfi, {
  id: "mfi",
  name: "Money flow index",
  category: "volume",
  summary: "A strength index that counts volume as well: near 100 buying is stretched, near 0 selling is.",
  convention: "Plain sums, an unchanged typical price counts for neither side, 0 on a flat market (TA-Lib).",
  formula:
    "mfi = 100·positive / (positive + negative); positive, negative = Σ typical·volume of bars whose typical " +
    "price (high + low + close)/3 rose, fell",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MFI.c",
  repaint: "clean",
  outputs: { mfi: { label: "MFI", pane: "separate", style: "line" } },
});
