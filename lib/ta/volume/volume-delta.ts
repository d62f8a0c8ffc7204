import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice } from "@/lib/ta/core/parameter";
import { CompensatedSum } from "@/lib/ta/nodes/compensated-sum";
import { SESSIONS, SessionStart } from "@/lib/ta/nodes/session-start";
import { moneyFlowVolume } from "@/lib/ta/volume/money-flow-volume";

/**
 * Volume split into bought and sold by where each bar closed, in units of volume. An estimate: bars do not say who
 * crossed the spread.
 *
 * Formula: `buy = volume·(close - low) / (high - low)`, `sell = volume·(high - close) / (high - low)`,
 * `net = buy - sell`. First value at index 0. A bar without range is half bought and half sold.
 * Reference: TradingView Volume Delta, which does this to the bars within a bar,
 * https://www.tradingview.com/support/solutions/43000725058/
 */
export const netVolume = indicatorFunction({
  name: "netVolume",
  series: ["high", "low", "close", "volume"],
  parameters: {},
  outputs: ["net", "buy", "sell"],
  firstIndex: () => 0,
  kernel() {
    return ({ high, low, close, volume }, { net, buy, sell }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const traded = volume[i] ?? NaN;
        const flow = moneyFlowVolume(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, traded);
        net[i] = flow;
        buy[i] = (traded + flow) / 2;
        sell[i] = (traded - flow) / 2;
      }
    };
  },
});

/**
 * Cumulative volume delta of a session, in units of volume: bought less sold volume so far. An estimate from where
 * each bar closed: bars do not say who crossed the spread.
 *
 * Formula: `cvd = Σ volume·((close - low) - (high - close)) / (high - low)` over the bars of the present UTC day,
 * week (from Monday) or month, or of all bars with `none`. First value at index 0. A bar without range adds
 * nothing. The sum is compensated: it does not drift.
 * Reference: TradingView Cumulative Volume Delta, which does this to the bars within a bar,
 * https://www.tradingview.com/support/solutions/43000725058/
 */
export const cumulativeVolumeDelta = indicatorFunction({
  name: "cumulativeVolumeDelta",
  series: ["time", "high", "low", "close", "volume"],
  parameters: { session: choice("Session", "day", SESSIONS) },
  outputs: ["cvd"],
  firstIndex: () => 0,
  kernel({ session }, memory) {
    const sessionStart = new SessionStart(memory, session);
    const sum = new CompensatedSum(memory);
    return ({ time, high, low, close, volume }, { cvd }, { from, to }) => {
      for (let i = from; i < to; i++) {
        if (sessionStart.next(time[i] ?? NaN)) sum.restart();
        cvd[i] = sum.next(moneyFlowVolume(high[i] ?? NaN, low[i] ?? NaN, close[i] ?? NaN, volume[i] ?? NaN));
      }
    };
  },
});

export const netVolumeDefinition = /* @__PURE__ */ defineIndicator(netVolume, {
  id: "net-volume",
  name: "Net volume (estimated)",
  category: "volume",
  summary: "Bought less sold volume of each bar, estimated from where it closed between its low and high.",
  convention: "Split by the close's place in the range of the bar itself; true delta needs ticks.",
  formula: "buy = volume·(close - low)/(high - low); sell = volume - buy; net = buy - sell",
  reference: "https://www.tradingview.com/support/solutions/43000725058/",
  repaint: "clean",
  outputs: {
    net: { label: "Net", pane: "separate", style: "histogram" },
    buy: { label: "Bought", pane: "separate", style: "line" },
    sell: { label: "Sold", pane: "separate", style: "line" },
  },
});

export const cumulativeVolumeDeltaDefinition = /* @__PURE__ */ defineIndicator(cumulativeVolumeDelta, {
  id: "cumulative-volume-delta",
  name: "Cumulative volume delta (estimated)",
  category: "volume",
  summary: "Bought less sold volume since the session began, estimated from where each bar closed.",
  convention:
    "Split by the close's place in the range of the bar itself, UTC sessions; true delta needs ticks.",
  formula: "cvd = Σ over the session of volume·((close - low) - (high - close))/(high - low)",
  reference: "https://www.tradingview.com/support/solutions/43000725058/",
  repaint: "clean",
  outputs: { cvd: { label: "CVD", pane: "separate", style: "line" } },
});
