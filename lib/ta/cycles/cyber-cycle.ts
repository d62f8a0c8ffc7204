import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

/** Up to this index a bar of a run has a plain second difference for its cycle. */
const SEEDED = 5;

/**
 * Cyber cycle of Ehlers: the short swing of the market around zero, in the unit of the values.
 *
 * Formula: `smooth[i] = (v[i] + 2·v[i - 1] + 2·v[i - 2] + v[i - 3]) / 6`,
 * `cycle[i] = (1 - a/2)²·(smooth[i] - 2·smooth[i - 1] + smooth[i - 2]) + 2·(1 - a)·cycle[i - 1] - (1 - a)²·cycle[i - 2]`
 * with `a = alpha`; up to index 5 `cycle[i] = (v[i] - 2·v[i - 1] + v[i - 2]) / 4`. `trigger[i] = cycle[i - 1]`.
 * First values at index 2 and 3.
 * Reference: Ehlers, Cybernetic Analysis for Stocks and Futures (2004),
 * https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=487&Name=Cyber_Cycle
 */
export const cyberCycle = indicatorFunction({
  name: "cyberCycle",
  series: ["values"],
  parameters: { alpha: float("Alpha", 0.07, { min: 0.01, max: 1, step: 0.01 }) },
  outputs: ["cycle", "trigger"],
  firstIndex: () => ({ cycle: 2, trigger: 3 }),
  history: () => 5,
  kernel({ alpha }, memory) {
    const gain = (1 - alpha / 2) ** 2;
    const pole = 1 - alpha;
    const past = memory.track({ cycle1: NaN, cycle2: NaN });
    return ({ values }, { cycle, trigger }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const level =
          i - origin <= SEEDED
            ? bend(values, i, origin) / 4
            : gain * smoothBend(values, i) + 2 * pole * past.cycle1 - pole * pole * past.cycle2;
        cycle[i] = level;
        trigger[i] = past.cycle1;
        past.cycle2 = past.cycle1;
        past.cycle1 = level;
      }
    };
  },
});

function bend(values: Float64Array, i: number, origin: number): number {
  if (i - origin < 2) return NaN;
  const middle = values[i - 1] ?? NaN;
  return (values[i] ?? NaN) - middle - (middle - (values[i - 2] ?? NaN));
}

/** The second difference of the smoothed values, in which the values before this one and the fourth before cancel. */
function smoothBend(values: Float64Array, i: number): number {
  const newer = (values[i] ?? NaN) - (values[i - 2] ?? NaN);
  const older = (values[i - 3] ?? NaN) - (values[i - 5] ?? NaN);
  return (newer - older) / 6;
}

export const cyberCycleDefinition = /* @__PURE__ */ defineIndicator(cyberCycle, {
  id: "cyber-cycle",
  name: "Cyber cycle",
  category: "cycle",
  summary: "The market's short swing without its trend; it turns where it crosses its value one bar before.",
  convention: "Ehlers (2004): of hl2 with alpha 0.07, a second difference up to bar 5, trigger one bar late.",
  formula:
    "smooth = (v[i] + 2v[i-1] + 2v[i-2] + v[i-3])/6; cycle = (1-a/2)²·(smooth[i] - 2smooth[i-1] + smooth[i-2]) + 2(1-a)·cycle[i-1] - (1-a)²·cycle[i-2]; trigger = cycle[i-1]",
  reference: "https://www.sierrachart.com/index.php?page=doc/StudiesReference.php&ID=487&Name=Cyber_Cycle",
  repaint: "clean",
  sources: { values: "hl2" },
  outputs: {
    cycle: { label: "Cycle", pane: "separate", style: "line" },
    trigger: { label: "Trigger", pane: "separate", style: "line" },
  },
});
