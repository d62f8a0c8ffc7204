import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { DominantPhase } from "@/lib/ta/nodes/dominant-phase";
import { InstantaneousTrend } from "@/lib/ta/nodes/instantaneous-trend";

const FIRST = 63;
const RADIANS = Math.PI / 180;
/** The price this far from the trend line, as a fraction of it, is a trend whatever the phase says. */
const FAR = 0.015;

/**
 * Hilbert transform: 1 while the market trends, 0 while it cycles.
 *
 * Formula: a trend, unless sine and lead sine of the dominant cycle crossed less than half a period ago, or the
 * phase moves by 0.67 to 1.5 times the 360 degrees of a period; but always a trend while the smoothed price is
 * 1.5 % or more away from the instantaneous trend line (as a fraction of the line's size; not where the line
 * is 0). First value at index 63. A price that does not move has a phase that does not either: 1.
 * Reference: TA-Lib 0.6 HT_TRENDMODE, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_TRENDMODE.c
 */
export const htTrendMode = indicatorFunction({
  name: "htTrendMode",
  series: ["values"],
  parameters: {},
  outputs: ["mode"],
  firstIndex: () => FIRST,
  kernel(_, memory) {
    const state = new TrendMode(memory);
    return ({ values }, { mode }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const isTrend = state.next(values[i] ?? NaN);
        mode[i] = i - origin < FIRST ? NaN : isTrend;
      }
    };
  },
});

class TrendMode {
  private readonly cycle: DominantPhase;
  private readonly trend: InstantaneousTrend;
  private phase = 0;
  private sine = 0;
  private lead = 0;
  private barsInTrend = 0;

  constructor(memory: Memory) {
    this.cycle = new DominantPhase(memory);
    this.trend = new InstantaneousTrend(memory);
    memory.track(this);
  }

  next(value: number): number {
    const phase = this.cycle.next(value);
    const { period, smoothed } = this.cycle;
    const trend = this.trend.next(value, Number.isNaN(phase) ? NaN : period);
    if (Number.isNaN(trend)) return NaN;
    this.barsInTrend = this.crosses(phase) ? 1 : this.barsInTrend + 1;
    const isFresh = this.barsInTrend === 1 || this.barsInTrend < 0.5 * period;
    const turned = phase - this.phase;
    const step = 360 / period;
    const isCycle = isFresh || (turned > 0.67 * step && turned < 1.5 * step);
    this.phase = phase;
    const isFar = trend !== 0 && Math.abs((smoothed - trend) / trend) >= FAR;
    return isFar || !isCycle ? 1 : 0;
  }

  private crosses(phase: number): boolean {
    const wasAbove = this.sine >= this.lead;
    const wasBelow = this.sine <= this.lead;
    this.sine = Math.sin(phase * RADIANS);
    this.lead = Math.sin((phase + 45) * RADIANS);
    return (this.sine > this.lead && wasBelow) || (this.sine < this.lead && wasAbove);
  }
}

export const htTrendModeDefinition = /* @__PURE__ */ defineIndicator(htTrendMode, {
  id: "ht-trend-mode",
  name: "Hilbert transform: trend or cycle",
  category: "cycle",
  summary: "Says whether the market trends (1) or swings (0), so the fitting kind of rule can be used.",
  convention: "The rules, the start and the first bar of TA-Lib, one for a trend and zero for a cycle.",
  formula:
    "0 if sine and lead sine crossed within half a period, or the phase moves 0.67…1.5 times 360°/period; else 1; always 1 if |smooth - trend line| ≥ 1.5 % of the line",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_HT_TRENDMODE.c",
  repaint: "clean",
  outputs: { mode: { label: "Trend mode", pane: "separate", style: "histogram" } },
});
