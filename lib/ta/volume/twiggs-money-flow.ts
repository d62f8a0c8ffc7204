import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { wilderNode } from "@/lib/ta/nodes/exponential-average";
import { moneyFlowVolume } from "@/lib/ta/volume/money-flow-volume";

/**
 * Twiggs money flow, -1 to 1: Chaikin's money flow with true ranges, which see gaps, and Wilder's smoothing.
 *
 * Formula: `tmf = wilder(volume·((close - low) - (high - close)) / (high - low)) / wilder(volume)`, where high and
 * low include the close before. Both averages are seeded with the mean of the bars 1 to `length`; first value at
 * index `length`. A bar without true range adds no flow; while no volume has traded the value is 0.
 * Reference: https://user42.tuxfamily.org/chart/manual/Twiggs-Money-Flow.html
 */
export const twiggsMoneyFlow = indicatorFunction({
  name: "twiggsMoneyFlow",
  series: ["high", "low", "close", "volume"],
  parameters: { length: length(21) },
  outputs: ["tmf"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const flows = wilderNode(memory, length);
    const volumes = wilderNode(memory, length);
    const last = memory.track({ close: NaN });
    return ({ high, low, close, volume }, { tmf }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const price = close[i] ?? NaN;
        const traded = i === origin ? NaN : (volume[i] ?? NaN);
        const trueHigh = Math.max(high[i] ?? NaN, last.close);
        const trueLow = Math.min(low[i] ?? NaN, last.close);
        last.close = price;
        const flow = flows.next(moneyFlowVolume(trueHigh, trueLow, price, traded));
        const total = volumes.next(traded);
        tmf[i] = total === 0 ? 0 : flow / total;
      }
    };
  },
});

export const twiggsMoneyFlowDefinition = /* @__PURE__ */ defineIndicator(twiggsMoneyFlow, {
  id: "twiggs-money-flow",
  name: "Twiggs money flow",
  category: "volume",
  summary:
    "Chaikin money flow that counts gaps and fades out old bars: above zero buyers, below zero sellers.",
  convention: "True ranges and Wilder averages of flow and volume, seeded with means (Twiggs).",
  formula:
    "tmf = wilder(flow, length) / wilder(volume, length); flow = volume·((close - trueLow) - (trueHigh - close)) / " +
    "(trueHigh - trueLow); trueHigh = max(high, close[i-1]); trueLow = min(low, close[i-1])",
  reference: "https://user42.tuxfamily.org/chart/manual/Twiggs-Money-Flow.html",
  repaint: "clean",
  outputs: { tmf: { label: "TMF", pane: "separate", style: "line" } },
});
