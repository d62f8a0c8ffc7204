import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, float } from "@/lib/ta/core/parameter";
import { SESSIONS, SessionStart } from "@/lib/ta/nodes/session-start";
import { VolumeWeightedMoments } from "@/lib/ta/nodes/volume-weighted-moments";

const BAND = { min: 0.1, max: 20, step: 0.5 };

/**
 * Volume-weighted average price of the session with three pairs of bands around it, in the unit of the prices.
 *
 * Formula: `vwap ± multiplier·σ`, `σ² = Σ volume·(typical - vwap)² / Σ volume`, `typical = (high + low + close)/3`,
 * over the bars of the present UTC day, week (from Monday) or month, or of all bars with `none`. First value at
 * index 0, where the bands meet the average. NaN until the session has volume.
 * Reference: thinkorswim VWAP, https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/V-Z/VWAP.html
 */
export const vwapBands = indicatorFunction({
  name: "vwapBands",
  series: ["time", "high", "low", "close", "volume"],
  parameters: {
    session: choice("Session", "day", SESSIONS),
    first: float("First band (σ)", 1, BAND),
    second: float("Second band (σ)", 2, BAND),
    third: float("Third band (σ)", 3, BAND),
  },
  outputs: ["vwap", "upper1", "lower1", "upper2", "lower2", "upper3", "lower3"],
  firstIndex: () => 0,
  sparse: ["vwap", "upper1", "lower1", "upper2", "lower2", "upper3", "lower3"],
  kernel({ session, first, second, third }, memory) {
    const sessionStart = new SessionStart(memory, session);
    const prices = new VolumeWeightedMoments(memory);
    return ({ time, high, low, close, volume }, outputs, { from, to }) => {
      for (let i = from; i < to; i++) {
        if (sessionStart.next(time[i] ?? NaN)) prices.restart();
        prices.add(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN);
        const { mean, deviation } = prices;
        outputs.vwap[i] = mean;
        outputs.upper1[i] = mean + first * deviation;
        outputs.lower1[i] = mean - first * deviation;
        outputs.upper2[i] = mean + second * deviation;
        outputs.lower2[i] = mean - second * deviation;
        outputs.upper3[i] = mean + third * deviation;
        outputs.lower3[i] = mean - third * deviation;
      }
    };
  },
});

export const vwapBandsDefinition = /* @__PURE__ */ defineIndicator(vwapBands, {
  id: "vwap-bands",
  name: "VWAP bands",
  category: "volume",
  summary: "The session's volume-weighted average price with bands of its own spread: how far is far today.",
  convention: "Population deviation of typical prices weighted by volume, UTC sessions, weeks from Monday.",
  formula: "vwap ± k·σ; σ² = Σ volume·(typical - vwap)² / Σ volume over the session",
  reference: "https://tlc.thinkorswim.com/center/reference/Tech-Indicators/studies-library/V-Z/VWAP.html",
  repaint: "clean",
  outputs: {
    vwap: { label: "VWAP", pane: "overlay", style: "line" },
    upper1: { label: "Upper 1", pane: "overlay", style: "line" },
    lower1: { label: "Lower 1", pane: "overlay", style: "line" },
    upper2: { label: "Upper 2", pane: "overlay", style: "line" },
    lower2: { label: "Lower 2", pane: "overlay", style: "line" },
    upper3: { label: "Upper 3", pane: "overlay", style: "line" },
    lower3: { label: "Lower 3", pane: "overlay", style: "line" },
  },
});
