import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { AboveFirst } from "@/lib/ta/nodes/above-first";
import { emaNode } from "@/lib/ta/nodes/exponential-average";
import { SimpleAverage } from "@/lib/ta/nodes/window-sum";

/** The constant of the commodity channel index, which the channel is made like. */
const SCALE = 0.015;

/**
 * Wave trend oscillator, around 0, mostly within ±60.
 *
 * Formula: with the typical price `p = (high + low + close) / 3`, `d = p - ema(p, channel)`,
 * `ci = d / (0.015·ema(|d|, channel))`, `wave = ema(ci, average)`, `signal = sma(wave, signal)`; the averages are
 * seeded with the mean of their first values. `wave` starts at index `2·channel + average - 3`, the signal
 * `signal - 1` bars later. A market that did not move yet gives `ci = 0`.
 * Reference: LazyBear's WaveTrend, https://www.tradingview.com/script/2KE8wTuF-Indicator-WaveTrend-Oscillator-WT/
 */
export const waveTrend = indicatorFunction({
  name: "waveTrend",
  series: ["high", "low", "close"],
  parameters: {
    channel: length(10, { label: "Channel length" }),
    average: length(21, { label: "Average length" }),
    signal: length(4, { label: "Signal length" }),
  },
  outputs: ["wave", "signal"],
  firstIndex: ({ channel, average, signal }) => ({
    wave: 2 * channel + average - 3,
    signal: 2 * channel + average + signal - 4,
  }),
  kernel({ channel, average, signal: signalLength }, memory) {
    const base = new AboveFirst(memory);
    const levels = emaNode(memory, channel);
    const sizes = emaNode(memory, channel);
    const waves = emaNode(memory, average);
    const signals = new SimpleAverage(memory, signalLength);
    return ({ high, low, close }, { wave, signal }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const above = base.next(close[i] ?? NaN);
        const typical = ((high[i] ?? NaN) - base.first + ((low[i] ?? NaN) - base.first) + above) / 3;
        const distance = typical - levels.next(typical);
        const size = sizes.next(Math.abs(distance));
        const level = waves.next(size === 0 ? 0 : distance / (SCALE * size));
        wave[i] = level;
        signal[i] = signals.next(level);
      }
    };
  },
});

export const waveTrendDefinition = /* @__PURE__ */ defineIndicator(waveTrend, {
  id: "wave-trend",
  name: "Wave trend",
  category: "momentum",
  summary:
    "The price's distance from its average in units of its usual distance, smoothed: waves around zero.",
  convention: "LazyBear's formula on the typical price, with averages seeded by a mean as in TA-Lib.",
  formula:
    "p = (high+low+close)/3; d = p - ema(p, channel); wave = ema(d/(0.015·ema(|d|, channel)), average); signal = sma(wave, signal)",
  reference: "https://www.tradingview.com/script/2KE8wTuF-Indicator-WaveTrend-Oscillator-WT/",
  repaint: "clean",
  outputs: {
    wave: { label: "Wave", pane: "separate", style: "line" },
    signal: { label: "Signal", pane: "separate", style: "line" },
  },
});
