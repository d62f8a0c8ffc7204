import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float } from "@/lib/ta/core/parameter";

/**
 * Laguerre filter of Ehlers, in the unit of the values: a smooth line from four numbers of memory.
 *
 * Formula, with `g = gamma`: `l0[i] = (1 - g)·v[i] + g·l0[i - 1]`, `l1[i] = -g·l0[i] + l0[i - 1] + g·l1[i - 1]`, and
 * `l2` of `l1`, `l3` of `l2` likewise; `laguerre = (l0 + 2·l1 + 2·l2 + l3) / 6`. All four start from the first value.
 * First value at index 0.
 * Reference: Ehlers, Time Warp - Without Space Travel (2002), https://www.mesasoftware.com/papers/TimeWarp.pdf
 */
export const laguerreFilter = indicatorFunction({
  name: "laguerreFilter",
  series: ["values"],
  parameters: { gamma: float("Gamma", 0.8, { min: 0, max: 0.99, step: 0.01 }) },
  outputs: ["laguerre"],
  firstIndex: () => 0,
  kernel({ gamma }, memory) {
    // The stages are those of `value - base`: a price that stands still comes out as it is.
    const run = memory.track({ base: NaN, stage0: 0, stage1: 0, stage2: 0, stage3: 0 });
    return ({ values }, { laguerre }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const stage0 = (1 - gamma) * (value - run.base) + gamma * run.stage0;
        const stage1 = run.stage0 + gamma * (run.stage1 - stage0);
        const stage2 = run.stage1 + gamma * (run.stage2 - stage1);
        const stage3 = run.stage2 + gamma * (run.stage3 - stage2);
        run.stage0 = stage0;
        run.stage1 = stage1;
        run.stage2 = stage2;
        run.stage3 = stage3;
        laguerre[i] = run.base + (stage0 + 2 * stage1 + 2 * stage2 + stage3) / 6;
      }
    };
  },
});

export const laguerreFilterDefinition = /* @__PURE__ */ defineIndicator(laguerreFilter, {
  id: "laguerre-filter",
  name: "Laguerre filter",
  category: "moving-average",
  summary: "A smooth line that bends time: slow swings pass with little lag, fast ones are held back.",
  convention: "Ehlers (2002) with gamma 0.8, started from the first value instead of zero.",
  formula:
    "l0 = (1-g)·v + g·l0'; l1 = -g·l0 + l0' + g·l1'; l2, l3 likewise; laguerre = (l0 + 2·l1 + 2·l2 + l3)/6",
  reference: "https://www.mesasoftware.com/papers/TimeWarp.pdf",
  repaint: "clean",
  outputs: { laguerre: { label: "Laguerre", pane: "overlay", style: "line" } },
});
