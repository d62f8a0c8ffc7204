import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AutocorrelationSpectrum } from "@/lib/ta/nodes/autocorrelation-spectrum";
import { SwingFilter } from "@/lib/ta/nodes/swing-filter";

/** The swings that are let through, and so the periods that can be found, in bars. */
const SHORTEST = 8;
const LONGEST = 48;

/**
 * Autocorrelation periodogram of Ehlers: the period of the dominant cycle in bars, 8 to 48.
 *
 * Formula: `f` is the price through a one-pole high-pass filter of 48 bars and a super smoother of 8 bars; `c[lag]` is
 * the correlation of the last `averaging` values of `f` with those `lag` bars before. For each period from 8 to 48
 * `s = (Σ c[n]·cos(360°·n/period))² + (Σ c[n]·sin(360°·n/period))²` over `n = 3 … 48`, `power = 0.2·s² + 0.8·power` of
 * the bar before. The output is the mean of the periods whose power is a quarter of the strongest or more, weighed by
 * their powers. The powers start at zero. First value at index `averaging + 47`.
 * Values of `f` that do not differ have the correlation 0; where no period has any power the last period stays, 0
 * before there was one: a price that never moved has no cycle.
 * Reference: Ehlers, Measuring Market Cycles (2016), with √2 for his 1.414,
 * https://traders.com/Documentation/FEEDbk_docs/2016/09/TradersTips.html
 */
export const autocorrelationPeriodogram = indicatorFunction({
  name: "autocorrelationPeriodogram",
  series: ["values"],
  parameters: { averaging: length(3, { label: "Averaging length", min: 2, max: LONGEST }) },
  outputs: ["period"],
  firstIndex: ({ averaging }) => LONGEST + averaging - 1,
  kernel({ averaging }, memory) {
    const filter = new SwingFilter(memory, LONGEST, SHORTEST);
    const spectrum = new AutocorrelationSpectrum(memory, averaging);
    return ({ values }, { period }, { from, to }) => {
      for (let i = from; i < to; i++) period[i] = spectrum.next(filter.next(values[i] ?? NaN));
    };
  },
});

export const autocorrelationPeriodogramDefinition = /* @__PURE__ */ defineIndicator(
  autocorrelationPeriodogram,
  {
    id: "autocorrelation-periodogram",
    name: "Autocorrelation periodogram",
    category: "cycle",
    summary: "How many bars the strongest swing takes, found by comparing the last bars with earlier ones.",
    convention: "Ehlers (2016): periods 8 to 48, three bars compared, begun once 48 earlier bars are there.",
    formula:
      "f = super smoother(high pass(v, 48), 8); c[n] = corr(last bars of f, those n before); s = (Σ c[n]·cos(360°n/P))² + (Σ c[n]·sin(360°n/P))², n = 3…48; power[P] = 0.2·s² + 0.8·power'[P]; period = mean of P by power where power ≥ ¼ of the strongest",
    reference: "https://traders.com/Documentation/FEEDbk_docs/2016/09/TradersTips.html",
    repaint: "clean",
    outputs: { period: { label: "Period", pane: "separate", style: "line" } },
  },
);
