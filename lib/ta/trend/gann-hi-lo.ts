import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/**
 * Gann high-low activator of Krausz, in the unit of the prices: the average of the lows in a rising market,
 * of the highs in a falling one.
 *
 * Formula: `sma(low, lowLength)[i]` when the close is above the high average of the bar before, `sma(high,
 * highLength)[i]` when it is below the low average of the bar before, else the value before. There is none
 * before the first such close, so none on a price that never moves.
 * Reference: pandas-ta hilo, https://www.tradingview.com/script/XNQSLIYb-Gann-High-Low/
 */
export const gannHiLo = indicatorFunction({
  name: "gannHiLo",
  series: ["high", "low", "close"],
  parameters: {
    highLength: length(13, { label: "High length" }),
    lowLength: length(21, { label: "Low length" }),
  },
  outputs: ["hiLo"],
  firstIndex: ({ highLength, lowLength }) =>
    Math.max(highLength, lowLength) - (highLength === lowLength ? 0 : 1),
  sparse: ["hiLo"],
  kernel({ highLength, lowLength }, memory) {
    const highs = new SimpleAverage(memory, highLength);
    const lows = new SimpleAverage(memory, lowLength);
    // The averages are those of `price - base`: no level costs them the digits that decide.
    const run = memory.track({ base: NaN, high: NaN, low: NaN, hiLo: NaN });
    return (inputs, { hiLo }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        if (i === origin) run.base = inputs.close[i] ?? NaN;
        const close = (inputs.close[i] ?? NaN) - run.base;
        const highAverage = highs.next((inputs.high[i] ?? NaN) - run.base);
        const lowAverage = lows.next((inputs.low[i] ?? NaN) - run.base);
        if (close > run.high) run.hiLo = lowAverage;
        else if (close < run.low) run.hiLo = highAverage;
        run.high = highAverage;
        run.low = lowAverage;
        hiLo[i] = run.base + run.hiLo;
      }
    };
  },
});

export const gannHiLoDefinition = /* @__PURE__ */ defineIndicator(gannHiLo, {
  id: "gann-hi-lo",
  name: "Gann high-low activator",
  category: "trend",
  summary: "Below the price while closes break the average high, above it while they break the average low.",
  convention: "Simple averages of 13 highs and 21 lows, held between the two breaks (pandas-ta).",
  formula: "close > sma(high)[i-1]: sma(low)[i]; close < sma(low)[i-1]: sma(high)[i]; else as before",
  reference: "https://www.tradingview.com/script/XNQSLIYb-Gann-High-Low/",
  repaint: "clean",
  outputs: { hiLo: { label: "HiLo", pane: "overlay", style: "line" } },
});
