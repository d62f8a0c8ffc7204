import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, float, length } from "@/lib/ta/core/parameter";
import { TrailingStop } from "@/lib/ta/nodes/trailing-stop";
import { AverageTrueRange } from "@/lib/ta/nodes/true-range";

/**
 * Average-true-range trailing stop, in the unit of the prices. `stop` is the stop; `sellStop` is it below the
 * price (a long position's), `buyStop` above it (a short one's), NaN otherwise.
 *
 * Formula: bands at `close ± multiplier · atr(length)`, or at the high plus and the low minus that, that only
 * close in on the price until the close before has broken them; a close on the stop or beyond it changes the
 * side. It starts below the price when the first close is no lower than the one before. First value at index
 * `length`. On a price that never moves the stop is the price, on the buying side.
 * Reference: Skender ATR trailing stop, https://dotnet.stockindicators.dev/indicators/AtrStop/
 */
export const atrStop = indicatorFunction({
  name: "atrStop",
  series: ["high", "low", "close"],
  parameters: {
    length: length(21, { label: "ATR length" }),
    multiplier: float("Multiplier", 3, { min: 0.01, max: 100 }),
    base: choice("Measured from", "close", ["close", "high-low"]),
  },
  outputs: ["stop", "buyStop", "sellStop"],
  firstIndex: ({ length }) => length,
  sparse: ["buyStop", "sellStop"],
  kernel({ length, multiplier, base }, memory) {
    const range = new AverageTrueRange(memory, length);
    const trailing = new TrailingStop(memory);
    const last = memory.track({ close: NaN });
    return (inputs, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const close = inputs.close[i] ?? NaN;
        const distance = multiplier * range.next(high, low, close);
        const upper = (base === "close" ? close : high) + distance;
        const lower = (base === "close" ? close : low) - distance;
        const stop = trailing.next(upper, lower, close, close >= last.close);
        last.close = close;
        outputs.stop[i] = stop;
        outputs.buyStop[i] = trailing.rises ? NaN : stop;
        outputs.sellStop[i] = trailing.rises ? stop : NaN;
      }
    };
  },
});

export const atrStopDefinition = /* @__PURE__ */ defineIndicator(atrStop, {
  id: "atr-stop",
  name: "ATR trailing stop",
  category: "trend",
  summary: "A stop that follows the close at a distance of average true ranges and never gives ground.",
  convention: "Wilder's ATR, bands around the close, a close on the stop changes its side (Skender).",
  formula:
    "bands = close ± multiplier·atr(length), or high + and low - that, closing in until broken by a close",
  reference: "https://dotnet.stockindicators.dev/indicators/AtrStop/",
  repaint: "clean",
  outputs: {
    stop: { label: "Stop", pane: "overlay", style: "line" },
    buyStop: { label: "Buy stop", pane: "overlay", style: "line" },
    sellStop: { label: "Sell stop", pane: "overlay", style: "line" },
  },
});
