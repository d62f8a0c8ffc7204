import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import type { Memory } from "@/lib/ta/core/memory";
import { length } from "@/lib/ta/core/parameter";
import { SwingFilter } from "@/lib/ta/nodes/swing-filter";

/**
 * Even better sinewave of Ehlers: the wave of a market between -1 and 1, which stays near an end while it trends.
 *
 * Formula: `hp[i] = (1 + a)/2·(v[i] - v[i - 1]) + a·hp[i - 1]` with `a = (1 - sin(360°/length)) / cos(360°/length)`;
 * `f` is the two-pole super smoother of `(hp[i] + hp[i - 1]) / 2` over `smoothing` bars; the output is the mean of
 * `f[i], f[i - 1], f[i - 2]` divided by the root of the mean of their squares. The filters start at zero at bar 0.
 * First value at index `length`.
 * Where the filtered price stands still (the squares are 0) it is 0.
 * Reference: Ehlers, Cycle Analytics for Traders (2013),
 * https://www.prorealcode.com/prorealtime-indicators/even-better-sinewave
 */
export const evenBetterSinewave = indicatorFunction({
  name: "evenBetterSinewave",
  series: ["values"],
  parameters: {
    length: length(40, { label: "Longest trend", min: 5 }),
    smoothing: length(10, { label: "Smoothing length", min: 2 }),
  },
  outputs: ["wave"],
  firstIndex: ({ length }) => length,
  kernel({ length, smoothing }, memory) {
    const sine = new NormalizedWave(memory, length, smoothing);
    return ({ values }, { wave }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const level = sine.next(values[i] ?? NaN);
        wave[i] = i - origin < length ? NaN : level;
      }
    };
  },
});

class NormalizedWave {
  private readonly filter: SwingFilter;
  private filtered1 = 0;
  private filtered2 = 0;

  constructor(memory: Memory, length: number, smoothing: number) {
    this.filter = new SwingFilter(memory, length, smoothing);
    memory.track(this);
  }

  next(value: number): number {
    const filtered = this.filter.next(value);
    const { filtered1, filtered2 } = this;
    this.filtered2 = filtered1;
    this.filtered1 = filtered;
    const power = (filtered * filtered + filtered1 * filtered1 + filtered2 * filtered2) / 3;
    return power === 0 ? 0 : (filtered + filtered1 + filtered2) / 3 / Math.sqrt(power);
  }
}

export const evenBetterSinewaveDefinition = /* @__PURE__ */ defineIndicator(evenBetterSinewave, {
  id: "even-better-sinewave",
  name: "Even better sinewave",
  category: "cycle",
  summary: "A wave between -1 and 1 that swings with a swinging market and stays near an end in a trend.",
  convention: "Ehlers with angles in degrees, started from zero (pandas-ta takes the degrees for radians).",
  formula:
    "hp[i] = (1+a)/2·(v[i] - v[i-1]) + a·hp[i-1], a = (1 - sin(360°/length))/cos(360°/length); f = super smoother of the mean of two hp; wave = mean of three f / root of the mean of their squares",
  reference: "https://www.prorealcode.com/prorealtime-indicators/even-better-sinewave",
  repaint: "clean",
  outputs: { wave: { label: "Sinewave", pane: "separate", style: "line" } },
});
