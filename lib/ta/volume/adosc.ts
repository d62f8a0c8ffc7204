import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { moneyFlowVolume } from "@/lib/ta/volume/money-flow-volume";

/**
 * Chaikin oscillator, in units of volume: a fast less a slow exponential average of the accumulation/distribution
 * line.
 *
 * Formula: `adosc = ema(ad, fast) - ema(ad, slow)`, both averages seeded with the first value of the line. First
 * value at index `max(fast, slow) - 1`. A fast length above the slow one turns the sign, as in TA-Lib. A bar
 * without range leaves the line where it was.
 * Reference: TA-Lib 0.6 ADOSC, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADOSC.c
 */
export const adosc = indicatorFunction({
  name: "adosc",
  series: ["high", "low", "close", "volume"],
  parameters: {
    fast: length(3, { label: "Fast length", min: 2 }),
    slow: length(10, { label: "Slow length", min: 2 }),
  },
  outputs: ["adosc"],
  firstIndex: ({ fast, slow }) => Math.max(fast, slow) - 1,
  kernel({ fast, slow }, memory) {
    const fastDecay = 1 - 2 / (fast + 1);
    const slowDecay = 1 - 2 / (slow + 1);
    const warmUp = Math.max(fast, slow) - 1;
    // How far each average is above the line: it needs the line's changes alone, so nothing grows and drifts.
    const above = memory.track({ fast: 0, slow: 0 });
    return ({ high, low, close, volume }, { adosc }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const flow = moneyFlowVolume(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN);
        if (i > origin) {
          above.fast = fastDecay * (above.fast - flow);
          above.slow = slowDecay * (above.slow - flow);
        }
        adosc[i] = i - origin < warmUp ? NaN : above.fast - above.slow;
      }
    };
  },
});

export const adoscDefinition = /* @__PURE__ */ defineIndicator(adosc, {
  id: "adosc",
  name: "Chaikin oscillator",
  category: "volume",
  summary: "The momentum of the accumulation/distribution line: above zero, buying pressure is gaining.",
  convention: "Both averages are seeded with the line's first value (TA-Lib, MetaStock), not with a mean.",
  formula: "adosc = ema(ad, fast) - ema(ad, slow), ad = accumulation/distribution line",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_ADOSC.c",
  repaint: "clean",
  outputs: { adosc: { label: "Chaikin oscillator", pane: "separate", style: "line" } },
});
