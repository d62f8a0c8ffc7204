import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { HighPass } from "@/lib/ta/nodes/high-pass";

/**
 * Simple decycler of Ehlers: the values without their swings shorter than `length` bars, in their unit.
 *
 * Formula: `decycler = v - hp`,
 * `hp[i] = (1 - a/2)²·(v[i] - 2·v[i - 1] + v[i - 2]) + 2·(1 - a)·hp[i - 1] - (1 - a)²·hp[i - 2]` with
 * `a = (cos(w) + sin(w) - 1) / cos(w)`, `w = 360°/(√2·length)`, started from zero. First value at index 2.
 * Reference: Ehlers, Decyclers (2015), with 1/√2 for his 0.707,
 * https://traders.com/Documentation/FEEDbk_docs/2015/09/TradersTips.html
 */
export const decycler = indicatorFunction({
  name: "decycler",
  series: ["values"],
  parameters: { length: length(125, { min: 3 }) },
  outputs: ["decycler"],
  firstIndex: () => 2,
  kernel({ length }, memory) {
    const highPass = new HighPass(memory, length);
    return ({ values }, { decycler }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const pass = highPass.next(value);
        decycler[i] = i - origin < 2 ? NaN : value - pass;
      }
    };
  },
});

export const decyclerDefinition = /* @__PURE__ */ defineIndicator(decycler, {
  id: "decycler",
  name: "Decycler",
  category: "moving-average",
  summary: "The trend that is left when shorter swings are subtracted from the price, with hardly any lag.",
  convention: "Two-pole high-pass filter of Ehlers (2015) taken off the price, started from zero.",
  formula:
    "hp[i] = (1-a/2)²·(v[i] - 2v[i-1] + v[i-2]) + 2(1-a)·hp[i-1] - (1-a)²·hp[i-2], a = (cos w + sin w - 1)/cos w, w = 360°/(√2·length); decycler = v - hp",
  reference: "https://traders.com/Documentation/FEEDbk_docs/2015/09/TradersTips.html",
  repaint: "clean",
  outputs: { decycler: { label: "Decycler", pane: "overlay", style: "line" } },
});
