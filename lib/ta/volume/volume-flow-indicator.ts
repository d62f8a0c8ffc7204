import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

/** Bars of the deviation that sets the cut-off, and of the average that smooths the result. */
const DEVIATION_LENGTH = 30;
const SMOOTHING_LENGTH = 3;

/**
 * Volume flow indicator of Katsanos, in bars of usual volume: on-balance volume over a window, which leaves small
 * price changes out and cuts huge volumes off.
 *
 * Formula: `vfi = ema(Σ ±min(volume, volumeCutoff·usual) / usual, 3)`, the sum over `length` bars; `usual` is the
 * mean volume of the `length` bars before; the sign is that of the typical price's change where that is beyond
 * `cutoff·σ·close`, else 0; `σ` is the deviation (population) of 30 log changes of the typical price. First value
 * at index `max(30, length) + length + 1`.
 * A bar without log change (a price that is not positive) or without usual volume has no value.
 * Reference: Katsanos, https://www.prorealcode.com/prorealtime-indicators/volume-flow-indicator
 */
export const volumeFlowIndicator = indicatorFunction({
  name: "volumeFlowIndicator",
  series: ["high", "low", "close", "volume"],
  parameters: {
    length: length(130),
    cutoff: float("Price cut-off", 0.2, { min: 0, max: 10 }),
    volumeCutoff: float("Volume cut-off", 2.5, { min: 0.1, max: 100 }),
  },
  outputs: ["vfi"],
  firstIndex: ({ length }) => Math.max(DEVIATION_LENGTH, length) + length - 1 + SMOOTHING_LENGTH - 1,
  sparse: ["vfi"],
  kernel({ length, cutoff, volumeCutoff }, memory) {
    const changes = new WindowMoments(memory, DEVIATION_LENGTH);
    const volumes = new BlockSum(memory, length);
    const flows = new BlockSum(memory, length);
    const smooth = emaNode(memory, SMOOTHING_LENGTH);
    const last = memory.track({ high: NaN, low: NaN, close: NaN, usual: NaN });
    return ({ high, low, close, volume }, { vfi }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = high[i] ?? NaN;
        const bottom = low[i] ?? NaN;
        const price = close[i] ?? NaN;
        const { usual } = last;
        const before = (last.high + last.low + last.close) / 3;
        const move = (top - last.high + (bottom - last.low) + (price - last.close)) / 3;
        last.high = top;
        last.low = bottom;
        last.close = price;
        last.usual = volumes.next(volume[i] ?? NaN) / length;
        const isPositive = before > 0 && before + move > 0;
        const variance = changes.next(isPositive ? Math.log1p(move / before) : NaN);
        const threshold = cutoff * Math.sqrt(variance) * price;
        const counted = Math.min(volume[i] ?? NaN, volumeCutoff * usual);
        const flow = flows.next(signBeyond(move, threshold) * counted);
        vfi[i] = smooth.next(usual === 0 ? NaN : flow / usual);
      }
    };
  },
});

function signBeyond(move: number, threshold: number): number {
  if (Number.isNaN(threshold)) return NaN;
  return Math.abs(move) > threshold ? Math.sign(move) : 0;
}

export const volumeFlowIndicatorDefinition = /* @__PURE__ */ defineIndicator(volumeFlowIndicator, {
  id: "volume-flow-indicator",
  name: "Volume flow indicator",
  category: "volume",
  summary:
    "Volume on rising less falling bars, small moves ignored and spikes capped: above zero is bullish.",
  convention:
    "Katsanos' own formula of 2004 with a population deviation; pandas-ta cuts off by the close instead.",
  formula:
    "vfi = ema(Σ over length of ±min(volume, volumeCutoff·usual) / usual, 3); usual = sma(volume, length)[1]; " +
    "sign of typical[i] - typical[i-1] beyond cutoff·stdev(ln(typical[i]/typical[i-1]), 30)·close, else 0",
  reference: "https://www.prorealcode.com/prorealtime-indicators/volume-flow-indicator",
  repaint: "clean",
  outputs: { vfi: { label: "VFI", pane: "separate", style: "line" } },
});
