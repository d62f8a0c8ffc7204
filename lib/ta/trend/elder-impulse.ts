import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * Impulse system of Elder: 1 where the average and the MACD histogram both rise, -1 where both fall, else 0.
 *
 * Formula: signs of `ema(length)[i] - ema(length)[i - 1]` and of the same change of the MACD histogram
 * (`fast`, `slow`, `signal`; a fast length above the slow one is swapped with it). First value a bar behind the
 * first of both. On a price that never moves it is 0.
 * Reference: https://library.tradingtechnologies.com/trade/chrt-ti-elder-impulse-system.html
 */
export const elderImpulse = indicatorFunction({
  name: "elderImpulse",
  series: ["values"],
  parameters: {
    length: length(13),
    fast: length(12, { label: "MACD fast length", min: 2 }),
    slow: length(26, { label: "MACD slow length", min: 2 }),
    signal: length(9, { label: "MACD signal length" }),
  },
  outputs: ["impulse"],
  firstIndex: ({ length, fast, slow, signal }) => Math.max(length, Math.max(fast, slow) + signal - 1),
  kernel({ length, fast, slow, signal }, memory) {
    const slowLength = Math.max(fast, slow);
    const wait = Math.abs(slow - fast);
    const averages = emaNode(memory, length);
    const fastAverages = emaNode(memory, Math.min(fast, slow));
    const slowAverages = emaNode(memory, slowLength);
    const signals = emaNode(memory, signal);
    // The averages are those of `value - base`: no level costs them the digits that decide.
    const run = memory.track({ base: NaN, average: NaN, histogram: NaN });
    return ({ values }, { impulse }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const average = averages.next(above);
        // The fast seed waits for the slow one, as in `macd`.
        const fastAverage = i - origin < wait ? NaN : fastAverages.next(above);
        const line = fastAverage - slowAverages.next(above);
        const histogram = line - signals.next(line);
        const slope = average - run.average;
        const push = histogram - run.histogram;
        run.average = average;
        run.histogram = histogram;
        const isKnown = Number.isFinite(slope) && Number.isFinite(push);
        impulse[i] = isKnown ? Number(slope > 0 && push > 0) - Number(slope < 0 && push < 0) : NaN;
      }
    };
  },
});

export const elderImpulseDefinition = /* @__PURE__ */ defineIndicator(elderImpulse, {
  id: "elder-impulse",
  name: "Elder impulse",
  category: "trend",
  summary:
    "Elder's traffic light: 1 when trend and momentum both rise, -1 when both fall, 0 when they disagree.",
  convention:
    "Averages seeded with means as in TA-Lib's EMA and MACD; no change is neither a rise nor a fall.",
  formula: "1 when ema and MACD histogram are both above their values a bar ago; -1 when both below; else 0",
  reference: "https://library.tradingtechnologies.com/trade/chrt-ti-elder-impulse-system.html",
  repaint: "clean",
  outputs: { impulse: { label: "Impulse", pane: "separate", style: "histogram" } },
});
