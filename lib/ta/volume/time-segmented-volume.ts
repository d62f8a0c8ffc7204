import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Time segmented volume, in price times volume, and its moving average.
 *
 * Formula: `tsv = Σ (values[i] - values[i - 1])·volume[i]` over `length` bars, `signal = sma(tsv, signal)`. They
 * start at the indexes `length` and `length + signal - 1`. 0 on bars without changes or without volume.
 * Reference: https://www.prorealcode.com/prorealtime-indicators/tsv-time-segmented-volume
 */
export const timeSegmentedVolume = indicatorFunction({
  name: "timeSegmentedVolume",
  series: ["values", "volume"],
  parameters: { length: length(18), signal: length(10, { label: "Signal length" }) },
  outputs: ["tsv", "signal"],
  firstIndex: ({ length, signal }) => ({ tsv: length, signal: length + signal - 1 }),
  kernel(lengths, memory) {
    const window = new BlockSum(memory, lengths.length);
    const average = new SimpleAverage(memory, lengths.signal);
    const last = memory.track({ value: NaN });
    return ({ values, volume }, { tsv, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const sum = window.next((value - last.value) * (volume[i] ?? NaN));
        last.value = value;
        tsv[i] = sum;
        signal[i] = average.next(sum);
      }
    };
  },
});

export const timeSegmentedVolumeDefinition = /* @__PURE__ */ defineIndicator(timeSegmentedVolume, {
  id: "time-segmented-volume",
  name: "Time segmented volume",
  category: "volume",
  summary: "Price changes times volume over a window: money flowing in above zero, out below it.",
  convention: "The public form of Worden's indicator: a plain sum and a simple average as its signal.",
  formula: "tsv = Σ over length of (close[i] - close[i-1])·volume[i]; signal = sma(tsv, signal)",
  reference: "https://www.prorealcode.com/prorealtime-indicators/tsv-time-segmented-volume",
  repaint: "clean",
  outputs: {
    tsv: { label: "TSV", pane: "separate", style: "histogram" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
