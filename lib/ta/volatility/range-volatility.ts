import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { float, length } from "@/lib/ta/core/parameter";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { logRatio } from "@/lib/ta/nodes/log-ratio";
import { rogersSatchell } from "@/lib/ta/nodes/rogers-satchell";
import { WindowMoments } from "@/lib/ta/nodes/window-moments";

const PARAMETERS = {
  length: length(20),
  barsPerYear: float("Bars per year", 252, { min: 1, max: 1e6, step: 1 }),
};

const PARKINSON_FACTOR = 1 / (4 * Math.LN2);
const GARMAN_KLASS_FACTOR = 2 * Math.LN2 - 1;

/**
 * Volatility of Parkinson from highs and lows, a year's, as a fraction (0.2 is 20 %).
 *
 * Formula: `√(barsPerYear·mean(ln(high/low)²) / (4·ln 2))` over `length` bars. First value at index `length - 1`.
 * A bar whose prices are not positive has no value and is left out. 0 on bars without range.
 * Reference: TTR volatility, https://search.r-project.org/CRAN/refmans/TTR/html/volatility.html
 */
export const parkinsonVolatility = indicatorFunction({
  name: "parkinsonVolatility",
  series: ["high", "low"],
  parameters: PARAMETERS,
  outputs: ["volatility"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["volatility"],
  kernel({ length, barsPerYear }, memory) {
    const terms = new BlockSum(memory, length);
    const scale = (PARKINSON_FACTOR * barsPerYear) / length;
    return ({ high, low }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = logRatio(high[i] ?? NaN, low[i] ?? NaN);
        volatility[i] = rootOf(scale * terms.next(range * range));
      }
    };
  },
});

/**
 * Volatility of Garman and Klass from all four prices, a year's, as a fraction (0.2 is 20 %).
 *
 * Formula: `√(barsPerYear·mean(ln(high/low)²/2 - (2·ln 2 - 1)·ln(close/open)²))` over `length` bars. First value at
 * index `length - 1`. A bar whose prices are not positive has no value and is left out. 0 on bars without range.
 * Reference: TTR volatility, https://search.r-project.org/CRAN/refmans/TTR/html/volatility.html
 */
export const garmanKlassVolatility = indicatorFunction({
  name: "garmanKlassVolatility",
  series: ["open", "high", "low", "close"],
  parameters: PARAMETERS,
  outputs: ["volatility"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["volatility"],
  kernel({ length, barsPerYear }, memory) {
    const terms = new BlockSum(memory, length);
    const scale = barsPerYear / length;
    return ({ open, high, low, close }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const range = logRatio(high[i] ?? NaN, low[i] ?? NaN);
        const body = logRatio(close[i] ?? NaN, open[i] ?? NaN);
        const term = 0.5 * range * range - GARMAN_KLASS_FACTOR * body * body;
        volatility[i] = rootOf(scale * terms.next(term));
      }
    };
  },
});

/**
 * Volatility of Rogers and Satchell from all four prices, which a trend does not mislead, a year's, as a fraction.
 *
 * Formula: `√(barsPerYear·mean(ln(high/close)·ln(high/open) + ln(low/close)·ln(low/open)))` over `length` bars.
 * First value at index `length - 1`. A bar whose prices are not positive has no value and is left out. 0 on bars
 * without range.
 * Reference: TTR volatility, https://search.r-project.org/CRAN/refmans/TTR/html/volatility.html
 */
export const rogersSatchellVolatility = indicatorFunction({
  name: "rogersSatchellVolatility",
  series: ["open", "high", "low", "close"],
  parameters: PARAMETERS,
  outputs: ["volatility"],
  firstIndex: ({ length }) => length - 1,
  sparse: ["volatility"],
  kernel({ length, barsPerYear }, memory) {
    const terms = new BlockSum(memory, length);
    const scale = barsPerYear / length;
    return ({ open, high, low, close }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const term = rogersSatchell(open[i] ?? NaN, high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN);
        volatility[i] = rootOf(scale * terms.next(term));
      }
    };
  },
});

/**
 * Volatility of Yang and Zhang from all four prices and the gaps between bars, a year's, as a fraction.
 *
 * Formula: `√(barsPerYear·(variance of ln(open/close[i - 1]) + k·variance of ln(close/open) + (1 - k)·rs))` over
 * `length` bars, `rs` the mean of Rogers and Satchell, sample variances,
 * `k = 0.34 / (1.34 + (length + 1)/(length - 1))`. First value at index `length`. A bar whose prices, or the close
 * before, are not positive has no value and is left out. 0 on a market that does not move.
 * Reference: TTR volatility, https://search.r-project.org/CRAN/refmans/TTR/html/volatility.html
 */
export const yangZhangVolatility = indicatorFunction({
  name: "yangZhangVolatility",
  series: ["open", "high", "low", "close"],
  parameters: { ...PARAMETERS, length: length(20, { min: 2 }) },
  outputs: ["volatility"],
  firstIndex: ({ length }) => length,
  sparse: ["volatility"],
  kernel({ length, barsPerYear }, memory) {
    const gaps = new WindowMoments(memory, length);
    const bodies = new WindowMoments(memory, length);
    const terms = new BlockSum(memory, length);
    const k = 0.34 / (1.34 + (length + 1) / (length - 1));
    const last = memory.track({ close: NaN });
    return ({ open, high, low, close }, { volatility }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const start = open[i] ?? NaN;
        const end = close[i] ?? NaN;
        const gap = logRatio(start, last.close);
        last.close = end;
        const body = logRatio(end, start);
        const term = rogersSatchell(start, high[i] ?? NaN, low[i] ?? NaN, end);
        // A bar takes part in all three windows or in none.
        const isWhole = !Number.isNaN(gap + term);
        const spread = gaps.next(isWhole ? gap : NaN) + k * bodies.next(isWhole ? body : NaN);
        const within = (1 - k) * (terms.next(isWhole ? term : NaN) / length);
        volatility[i] = rootOf(barsPerYear * ((spread * length) / (length - 1) + within));
      }
    };
  },
});

/** Rounding may leave a sum of squares below 0. */
function rootOf(variance: number): number {
  return Math.sqrt(Math.max(variance, 0));
}

const TTR = "https://search.r-project.org/CRAN/refmans/TTR/html/volatility.html";
const CONVENTION =
  "A plain mean over `length` bars, annualised by 252 bars unless told otherwise (TTR takes 260).";
const OUTPUTS = { volatility: { label: "Volatility", pane: "separate", style: "line" } } as const;

export const parkinsonVolatilityDefinition = /* @__PURE__ */ defineIndicator(parkinsonVolatility, {
  id: "parkinson-volatility",
  name: "Parkinson volatility",
  category: "volatility",
  summary: "A year's volatility estimated from highs and lows alone: needs fewer bars than one from closes.",
  convention: CONVENTION,
  formula: "σ = √(barsPerYear·mean(ln(high/low)²) / (4·ln 2))",
  reference: TTR,
  repaint: "clean",
  outputs: OUTPUTS,
});

export const garmanKlassVolatilityDefinition = /* @__PURE__ */ defineIndicator(garmanKlassVolatility, {
  id: "garman-klass-volatility",
  name: "Garman-Klass volatility",
  category: "volatility",
  summary: "A year's volatility estimated from open, high, low and close of each bar, gaps left out.",
  convention: CONVENTION,
  formula: "σ = √(barsPerYear·mean(ln(high/low)²/2 - (2·ln 2 - 1)·ln(close/open)²))",
  reference: TTR,
  repaint: "clean",
  outputs: OUTPUTS,
});

export const rogersSatchellVolatilityDefinition = /* @__PURE__ */ defineIndicator(rogersSatchellVolatility, {
  id: "rogers-satchell-volatility",
  name: "Rogers-Satchell volatility",
  category: "volatility",
  summary: "A year's volatility estimated from all four prices of each bar, right in a trend as well.",
  convention: CONVENTION,
  formula: "σ = √(barsPerYear·mean(ln(high/close)·ln(high/open) + ln(low/close)·ln(low/open)))",
  reference: TTR,
  repaint: "clean",
  outputs: OUTPUTS,
});

export const yangZhangVolatilityDefinition = /* @__PURE__ */ defineIndicator(yangZhangVolatility, {
  id: "yang-zhang-volatility",
  name: "Yang-Zhang volatility",
  category: "volatility",
  summary:
    "A year's volatility from all four prices and the gaps between bars: the estimate with the least error.",
  convention:
    "Sample variances and alpha 1.34, annualised by 252 bars unless told otherwise (TTR takes 260).",
  formula:
    "σ² = barsPerYear·(var(ln(open/close[i-1])) + k·var(ln(close/open)) + (1-k)·rs); " +
    "rs = mean(ln(high/close)·ln(high/open) + ln(low/close)·ln(low/open)); k = 0.34/(1.34 + (length+1)/(length-1))",
  reference: TTR,
  repaint: "clean",
  outputs: OUTPUTS,
});
