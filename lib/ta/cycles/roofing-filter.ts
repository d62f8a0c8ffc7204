import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { HighPass } from "@/lib/ta/nodes/high-pass";
import { SuperSmoother } from "@/lib/ta/nodes/super-smoother";

/**
 * Roofing filter of Ehlers: the swings between `smoothing` and `length` bars, in the unit of the values.
 *
 * Formula: `hp` is the two-pole high-pass filter
 * `hp[i] = (1 - a/2)²·(v[i] - 2·v[i - 1] + v[i - 2]) + 2·(1 - a)·hp[i - 1] - (1 - a)²·hp[i - 2]` with
 * `a = (cos(w) + sin(w) - 1) / cos(w)`, `w = 360°/(√2·length)`; the output is the two-pole super smoother of
 * `(hp[i] + hp[i - 1]) / 2` over `smoothing` bars. Both start at zero. First value at index 2.
 * Reference: Ehlers, Predictive and Successful Indicators (2014), with √2 for his 1.414,
 * https://traders.com/Documentation/FEEDbk_docs/2014/01/TradersTips.html
 */
export const roofingFilter = indicatorFunction({
  name: "roofingFilter",
  series: ["values"],
  parameters: {
    length: length(48, { label: "Longest swing", min: 3 }),
    smoothing: length(10, { label: "Shortest swing", min: 2 }),
  },
  outputs: ["roof"],
  firstIndex: () => 2,
  kernel({ length, smoothing }, memory) {
    const highPass = new HighPass(memory, length);
    const smoother = new SuperSmoother(memory, { length: smoothing, poles: 2, start: "zeros" });
    const run = memory.track({ pass: 0 });
    return ({ values }, { roof }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const pass = highPass.next(values[i] ?? NaN);
        const smooth = smoother.next((pass + run.pass) / 2);
        run.pass = pass;
        roof[i] = i - origin < 2 ? NaN : smooth;
      }
    };
  },
});

export const roofingFilterDefinition = /* @__PURE__ */ defineIndicator(roofingFilter, {
  id: "roofing-filter",
  name: "Roofing filter",
  category: "cycle",
  summary: "Only the tradable swings: longer trends and shorter noise are both filtered out of the price.",
  convention: "Two-pole high-pass filter and two-pole super smoother of Ehlers (2014), started from zero.",
  formula:
    "hp[i] = (1-a/2)²·(v[i] - 2v[i-1] + v[i-2]) + 2(1-a)·hp[i-1] - (1-a)²·hp[i-2], a = (cos w + sin w - 1)/cos w, w = 360°/(√2·length); roof = super smoother of the mean of two hp",
  reference: "https://traders.com/Documentation/FEEDbk_docs/2014/01/TradersTips.html",
  repaint: "clean",
  outputs: { roof: { label: "Roofing filter", pane: "separate", style: "line" } },
});
