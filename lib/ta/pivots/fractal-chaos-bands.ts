import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SwingHigh, SwingLow } from "@/lib/ta/nodes/swing";

/**
 * Fractal chaos bands, in the unit of the prices: the last confirmed fractal high and fractal low. A fractal
 * counts from the bar that confirms it, so nothing changes later.
 *
 * Formula: a fractal is a high above those of the `length` bars on each side of it (a low below them); the band
 * takes its price `length` bars later and keeps it until the next. First index at which there may be a value:
 * `2 · length`; none before the first fractal, so none on a price that never moves.
 * Reference: Skender fractal chaos bands, https://dotnet.stockindicators.dev/indicators/Fcb/
 */
export const fractalChaosBands = indicatorFunction({
  name: "fractalChaosBands",
  series: ["high", "low"],
  parameters: { length: length(2, { label: "Bars on each side" }) },
  outputs: ["upper", "lower"],
  firstIndex: ({ length }) => 2 * length,
  sparse: ["upper", "lower"],
  kernel({ length }, memory) {
    const swingHigh = new SwingHigh(memory, length, length);
    const swingLow = new SwingLow(memory, length, length);
    const bands = memory.track({ upper: NaN, lower: NaN });
    return ({ high, low }, { upper, lower }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const top = swingHigh.next(high[i] ?? NaN);
        const bottom = swingLow.next(low[i] ?? NaN);
        if (!Number.isNaN(top)) bands.upper = top;
        if (!Number.isNaN(bottom)) bands.lower = bottom;
        upper[i] = bands.upper;
        lower[i] = bands.lower;
      }
    };
  },
});

export const fractalChaosBandsDefinition = /* @__PURE__ */ defineIndicator(fractalChaosBands, {
  id: "fractal-chaos-bands",
  name: "Fractal chaos bands",
  category: "support-resistance",
  summary:
    "A channel between the last fractal high and the last fractal low: flat in ranges, stepping in trends.",
  convention: "A fractal counts from the bar that confirms it on, two bars late (Skender): causal.",
  formula: "upper = the last high above the n highs on each side of it, n bars after it; lower likewise",
  reference: "https://dotnet.stockindicators.dev/indicators/Fcb/",
  repaint: "clean",
  outputs: {
    upper: { label: "Upper", pane: "overlay", style: "line" },
    lower: { label: "Lower", pane: "overlay", style: "line" },
  },
});
