import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, int } from "@/lib/ta/core/parameter";
import { dayStart } from "@/lib/ta/nodes/calendar-period";
import { SESSIONS, SessionStart } from "@/lib/ta/nodes/session-start";
import { VolumeWeightedMoments } from "@/lib/ta/nodes/volume-weighted-moments";

/**
 * Volume-weighted average price since the beginning of the session, in the unit of the prices.
 *
 * Formula: `vwap = Σ typical·volume / Σ volume`, `typical = (high + low + close)/3`, over the bars of the present
 * UTC day, week (from Monday) or month, or of all bars with `none`. A bar belongs to the session it opens in. First
 * value at index 0. NaN until the session has volume. On daily bars a session of a day is the typical price.
 * Reference: Skender.Stock.Indicators, https://dotnet.stockindicators.dev/indicators/Vwap/
 */
export const vwap = indicatorFunction({
  name: "vwap",
  series: ["time", "high", "low", "close", "volume"],
  parameters: { session: choice("Session", "day", SESSIONS) },
  outputs: ["vwap"],
  firstIndex: () => 0,
  sparse: ["vwap"],
  kernel({ session }, memory) {
    const sessionStart = new SessionStart(memory, session);
    const prices = new VolumeWeightedMoments(memory);
    return ({ time, high, low, close, volume }, { vwap }, { from, to }) => {
      for (let i = from; i < to; i++) {
        if (sessionStart.next(time[i] ?? NaN)) prices.restart();
        prices.add(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN);
        vwap[i] = prices.mean;
      }
    };
  },
});

/**
 * Volume-weighted average price since a date, in the unit of the prices.
 *
 * Formula: `vwap = Σ typical·volume / Σ volume` over the bars that open on or after the UTC date `year`-`month`-`day`,
 * `typical = (high + low + close)/3`. NaN before that date and until there is volume. The default date is before
 * every bar, so it begins at index 0. A day beyond the month's end runs into the next month. A gap in the bars
 * begins anew, as it does everywhere.
 * Reference: Skender.Stock.Indicators (start date), https://dotnet.stockindicators.dev/indicators/Vwap/
 */
export const anchoredVwap = indicatorFunction({
  name: "anchoredVwap",
  series: ["time", "high", "low", "close", "volume"],
  parameters: {
    year: int("From year", 1970, { min: 1970, max: 2200 }),
    month: int("From month", 1, { min: 1, max: 12 }),
    day: int("From day", 1, { min: 1, max: 31 }),
  },
  outputs: ["vwap"],
  firstIndex: () => 0,
  sparse: ["vwap"],
  kernel({ year, month, day }, memory) {
    const anchor = dayStart(year, month, day);
    const prices = new VolumeWeightedMoments(memory);
    return ({ time, high, low, close, volume }, { vwap }, { from, to }) => {
      for (let i = from; i < to; i++) {
        if ((time[i] ?? NaN) >= anchor) {
          prices.add(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN);
        }
        vwap[i] = prices.mean;
      }
    };
  },
});

export const vwapDefinition = /* @__PURE__ */ defineIndicator(vwap, {
  id: "vwap",
  name: "Volume-weighted average price",
  category: "volume",
  summary: "The average price paid in the session so far, by volume: the mark large orders are judged by.",
  convention:
    "Typical prices, UTC sessions, weeks from Monday; no value before the session's first trade (Skender).",
  formula: "vwap = Σ typical·volume / Σ volume over the session; typical = (high + low + close)/3",
  reference: "https://dotnet.stockindicators.dev/indicators/Vwap/",
  repaint: "clean",
  outputs: { vwap: { label: "VWAP", pane: "overlay", style: "line" } },
});

export const anchoredVwapDefinition = /* @__PURE__ */ defineIndicator(anchoredVwap, {
  id: "anchored-vwap",
  name: "Anchored volume-weighted average price",
  category: "volume",
  summary:
    "The average price paid since a date you choose, by volume: whether buyers since then are in profit.",
  convention:
    "Typical prices of the bars that open on or after the date, in UTC (Skender with a start date).",
  formula: "vwap = Σ typical·volume / Σ volume since the date; typical = (high + low + close)/3",
  reference: "https://dotnet.stockindicators.dev/indicators/Vwap/",
  repaint: "clean",
  outputs: { vwap: { label: "VWAP", pane: "overlay", style: "line" } },
});
