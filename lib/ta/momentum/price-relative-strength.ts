import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";

/**
 * Price relative strength: a series against a benchmark, as their ratio and as the difference of their returns.
 *
 * Formula: `ratio = value / other`, `change = return(value) - return(other)` with the returns over `length` bars as
 * fractions. `ratio` starts at index 0, `change` at `length`. Dividing by a price of 0 gives 0.
 * Reference: Skender PRS, https://dotnet.stockindicators.dev/indicators/Prs/
 */
export const priceRelativeStrength = indicatorFunction({
  name: "priceRelativeStrength",
  series: ["values", "other"],
  parameters: { length: length(20, { label: "Change length" }) },
  outputs: ["ratio", "change"],
  firstIndex: ({ length }) => ({ ratio: 0, change: length }),
  history: ({ length }) => length,
  kernel({ length }) {
    return ({ values, other }, { ratio, change }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const benchmark = other[i] ?? NaN;
        ratio[i] = benchmark === 0 ? 0 : value / benchmark;
        change[i] =
          i - origin < length
            ? NaN
            : fraction(values[i - length] ?? NaN, value) - fraction(other[i - length] ?? NaN, benchmark);
      }
    };
  },
});

function fraction(past: number, present: number): number {
  return past === 0 ? 0 : (present - past) / past;
}

export const priceRelativeStrengthDefinition = /* @__PURE__ */ defineIndicator(priceRelativeStrength, {
  id: "price-relative-strength",
  name: "Price relative strength",
  category: "momentum",
  summary: "How one series does against another: a rising ratio means it leads its benchmark.",
  convention: "Plain ratio and difference of percentage returns as fractions (Skender).",
  formula:
    "ratio = value/other; change = (value - value[i-length])/value[i-length] - (other - other[i-length])/other[i-length]",
  reference: "https://dotnet.stockindicators.dev/indicators/Prs/",
  repaint: "clean",
  outputs: {
    ratio: { label: "Ratio", pane: "separate", style: "line" },
    change: { label: "Relative change", pane: "separate", style: "line" },
  },
});
