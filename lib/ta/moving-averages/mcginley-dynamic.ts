import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";

/**
 * McGinley dynamic, in the unit of the values: an average that follows faster falls faster than rises.
 *
 * Formula: `d[i] = d[i - 1] + (v[i] - d[i - 1]) / (k·length·(v[i] / d[i - 1])⁴)`, started from the first value, which
 * is not shown. First value at index 1.
 * A step never goes beyond the value: where the divisor is below 1 (a value below 0.59 of the average at the standard
 * settings), or where the average is 0, the average is the value.
 * Reference: Skender Dynamic, https://dotnet.stockindicators.dev/indicators/Dynamic/
 */
export const mcginleyDynamic = indicatorFunction({
  name: "mcginleyDynamic",
  series: ["values"],
  parameters: {
    length: length(14),
    k: float("Constant", 0.6, { min: 0.1, max: 10, step: 0.1 }),
  },
  outputs: ["dynamic"],
  firstIndex: () => 1,
  kernel({ length, k }, memory) {
    const run = memory.track({ level: NaN });
    return ({ values }, { dynamic }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        dynamic[i] = i === origin ? NaN : follow(run.level, value, k * length);
        run.level = i === origin ? value : (dynamic[i] ?? NaN);
      }
    };
  },
});

function follow(level: number, value: number, slowness: number): number {
  if (level === 0) return value;
  const ratio = value / level;
  return level + (value - level) / Math.max(slowness * ratio * ratio * ratio * ratio, 1);
}

export const mcginleyDynamicDefinition = /* @__PURE__ */ defineIndicator(mcginleyDynamic, {
  id: "mcginley-dynamic",
  name: "McGinley dynamic",
  category: "moving-average",
  summary: "An average that sets its own speed from its distance to the price, quicker when the price falls.",
  convention: "Constant 0.6 and first shown at bar 1 (Skender); a step never goes beyond the price.",
  formula: "d[i] = d[i-1] + (v[i] - d[i-1]) / max(k·length·(v[i]/d[i-1])⁴, 1)",
  reference: "https://dotnet.stockindicators.dev/indicators/Dynamic/",
  repaint: "clean",
  outputs: { dynamic: { label: "Dynamic", pane: "overlay", style: "line" } },
});
