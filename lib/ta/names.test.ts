import { describe, expect, it } from "vitest";
import { findIndicator } from "@/lib/ta/registry";
import { sampleBars } from "@/lib/ta/testing/sample-bars";

/**
 * The names of the catalogue before this one, each with the entry that covers it and the settings which were listed
 * there, under the names they have here. "Volume Profile" is left out: it is no series but a histogram, and has an
 * endpoint of its own.
 */
const NAMES: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  ["Moving Average Convergence Divergence (MACD)", "macd", { fast: 12, slow: 26, signal: 9 }],
  ["Simple Moving Average", "sma", { length: 20 }],
  ["Exponential Moving Average", "ema", { length: 20 }],
  ["Average Directional Index", "adx", { length: 14 }],
  ["Ichimoku Cloud", "ichimoku", { conversion: 9, base: 26, leading: 52 }],
  ["Parabolic SAR", "sar", { acceleration: 0.02, maximum: 0.2 }],
  ["Weighted Moving Average", "wma", { length: 20 }],
  ["Aroon", "aroon", { length: 14 }],
  ["Vortex Indicator", "vortex", { length: 14 }],
  ["Directional Movement Index", "dmi", { length: 14 }],
  ["Typical Price", "typprice", {}],
  ["Weighted Close", "wclprice", {}],
  ["Median Price", "medprice", {}],
  ["Hull Moving Average", "hma", { length: 20 }],
  ["Kaufman Adaptive Moving Average", "kama", { length: 10, fast: 2, slow: 30 }],
  ["Zero Lag Exponential Moving Average", "zlema", { length: 20 }],
  ["Triple Exponential Moving Average", "tema", { length: 20 }],
  ["Double Exponential Moving Average", "dema", { length: 20 }],
  ["Variable Index Dynamic Average", "vidya", { length: 9 }],
  ["Adaptive Moving Average", "kama", { length: 10, fast: 2, slow: 30 }],
  ["Fractal Adaptive Moving Average", "frama", { length: 16 }],
  ["Moving Average Convergence", "moving-average-convergence", { fast: 12, slow: 26 }],
  ["Ichimoku Conversion Line", "ichimoku-conversion-line", { length: 9 }],
  ["Ichimoku Base Line", "ichimoku-base-line", { length: 26 }],
  ["Ichimoku Leading Span A", "ichimoku-leading-span-a", { conversion: 9, base: 26 }],
  ["Ichimoku Leading Span B", "ichimoku-leading-span-b", { length: 52 }],
  ["Ichimoku Lagging Span", "ichimoku-lagging-span", { displacement: 26 }],
  ["Pivot Points", "pivot-points", {}],
  ["Fibonacci Retracement", "fibonacci-retracement", { length: 20 }],
  ["Linear Regression", "linear-regression", { length: 20 }],
  ["Linear Regression Slope", "linear-regression-slope", { length: 20 }],
  ["Linear Regression R-Squared", "r-squared", { length: 20 }],
  ["Time Series Forecast", "time-series-forecast", { length: 20, forecast: 1 }],
  ["Aroon Oscillator", "aroon-oscillator", { length: 14 }],
  ["Moving Average Convergence Divergence", "macd", { fast: 12, slow: 26, signal: 9 }],

  ["Relative Strength Index (RSI)", "rsi", { length: 14 }],
  ["Stochastic Oscillator", "stochastic", { length: 14, signal: 3 }],
  ["Williams %R", "williams-r", { length: 14 }],
  ["Commodity Channel Index", "cci", { length: 20 }],
  ["Rate of Change", "roc", { length: 12 }],
  ["Momentum", "momentum", { length: 10 }],
  ["TRIX", "trix", { length: 14 }],
  ["Ultimate Oscillator", "ultimate-oscillator", { short: 7, medium: 14, long: 28 }],
  ["Elder Ray Index", "elder-ray", { length: 13 }],
  ["Awesome Oscillator", "awesome-oscillator", {}],
  ["Commodity Selection Index", "commodity-selection-index", { length: 14 }],
  ["Detrended Price Oscillator", "dpo", { length: 20 }],
  ["Know Sure Thing", "kst", {}],
  ["Percentage Price Oscillator", "ppo", { fast: 12, slow: 26 }],
  ["Price Oscillator", "apo", { fast: 12, slow: 26 }],
  ["Relative Vigor Index", "rvgi", { length: 14 }],
  ["True Strength Index", "tsi", { long: 25, short: 13 }],
  ["Price Rate of Change", "roc", { length: 12 }],
  ["Chande Momentum Oscillator", "cmo", { length: 14 }],
  ["Relative Momentum Index", "relative-momentum-index", { length: 14, momentum: 10 }],
  ["Stochastic RSI", "stoch-rsi", { length: 14, stochastic: 14 }],
  ["Fisher Transform", "fisher-transform", { length: 10 }],
  ["Accumulation Swing Index", "accumulation-swing-index", {}],
  ["Schaff Trend Cycle", "stc", { fast: 23, slow: 50, cycle: 10 }],
  ["Relative Strength Index", "rsi", { length: 14 }],

  ["Bollinger Bands", "bollinger", { length: 20, up: 2, down: 2 }],
  ["Average True Range", "atr", { length: 14 }],
  ["Donchian Channels", "donchian", { length: 20 }],
  ["Keltner Channels", "keltner", { length: 20, multiplier: 2 }],
  ["Standard Deviation", "std-dev", { length: 20 }],
  ["Price Channels", "price-channel", { length: 20 }],
  ["Z-Score", "z-score", { length: 20 }],
  // Listed the wrong way round there: an average of 25 bars summed over 9.
  ["Mass Index", "mass-index", { length: 9, sum: 25 }],
  ["Percentage B", "bollinger-percent-b", { length: 20, multiplier: 2 }],
  ["Bandwidth", "bollinger-bandwidth", { length: 20, multiplier: 2 }],
  ["Price Channel", "price-channel", { length: 20 }],
  ["Variance", "variance", { length: 20 }],
  ["Coefficient of Variation", "coefficient-of-variation", { length: 20 }],
  ["Historical Volatility", "historical-volatility", { length: 20, barsPerYear: 252 }],

  ["On-Balance Volume", "obv", {}],
  ["Money Flow Index", "mfi", { length: 14 }],
  ["Volume Weighted Average Price", "vwap", {}],
  ["Balance of Power", "balance-of-power", {}],
  ["Chaikin Money Flow", "cmf", { length: 20 }],
  ["Force Index", "force-index", { length: 13 }],
  ["Ease of Movement", "ease-of-movement", { length: 14 }],
  ["Negative Volume Index", "nvi", {}],
  ["Positive Volume Index", "pvi", {}],
  ["Accumulation/Distribution Line", "ad", {}],
  ["Volume Oscillator", "volume-oscillator", { fast: 5, slow: 10 }],
  ["Volume Rate of Change", "volume-rate-of-change", { length: 12 }],
  ["Chaikin Oscillator", "adosc", {}],
  ["Volume Weighted MACD", "vw-macd", { fast: 12, slow: 26, signal: 9 }],
  ["Price Volume Trend", "pvt", {}],
  ["On Balance Volume", "obv", {}],
];

/** Names whose settings there are not the defaults here, which are those of the library each entry follows. */
const OTHER_DEFAULTS = [
  "Aroon",
  "Hull Moving Average",
  "Linear Regression",
  "Linear Regression Slope",
  "Linear Regression R-Squared",
  "Time Series Forecast",
  "Aroon Oscillator",
  "Rate of Change",
  "TRIX",
  "Price Rate of Change",
  "Relative Momentum Index",
  "Stochastic RSI",
  "Z-Score",
];

describe("names of the catalogue before", () => {
  it("are the 91 it had, less the volume profile", () => {
    expect(new Set(NAMES.map(([name]) => name)).size).toBe(90);
  });

  it.each(NAMES)("%s is %s here, with the settings of then", (_name, id, inputs) => {
    const entry = findIndicator(id);
    expect(entry, id).toBeDefined();
    const bars = sampleBars((entry?.warmUp(inputs) ?? 0) + 100);
    const outputs = Object.values(entry?.compute(bars, inputs) ?? {});
    expect(outputs.some((series) => series.some(Number.isFinite))).toBe(true);
  });

  it("have the defaults of then, but for these", () => {
    const other = NAMES.filter(([, id, inputs]) => {
      const defaults = findIndicator(id)?.defaultInputs();
      return Object.entries(inputs).some(([name, value]) => defaults?.[name] !== value);
    });
    expect(other.map(([name]) => name)).toEqual(OTHER_DEFAULTS);
  });
});
