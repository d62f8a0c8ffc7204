import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length, type ParameterValues } from "@/lib/ta/core/parameter";
import { Delay } from "@/lib/ta/nodes/delay";
import { MidRange } from "@/lib/ta/nodes/mid-range";

const PARAMETERS = {
  conversion: length(9, { label: "Conversion length" }),
  base: length(26, { label: "Base length" }),
  leading: length(52, { label: "Leading span B length" }),
  displacement: length(26, { label: "Displacement", min: 0 }),
};

/**
 * Ichimoku Kinkō Hyō, four prices: conversion line, base line and the cloud between the two leading spans.
 *
 * Formula: with `mid(n)` the middle between the highest high and the lowest low of the last `n` bars,
 * `conversion = mid(conversion)`, `base = mid(base)`, `leadingA[i]` = the mean of both `displacement` bars
 * ago, `leadingB[i] = mid(leading)[i - displacement]`: the cloud drawn ahead, at the bar it is drawn at.
 * First values at the lengths less 1, of the spans `displacement` bars later. On a flat market all are its
 * price.
 * The lagging span looks ahead and is an indicator of its own.
 * Reference: Skender Ichimoku, https://dotnet.stockindicators.dev/indicators/Ichimoku/
 */
export const ichimoku = indicatorFunction({
  name: "ichimoku",
  series: ["high", "low"],
  parameters: PARAMETERS,
  outputs: ["conversion", "base", "leadingA", "leadingB"],
  firstIndex: firstIndexes,
  kernel(lengths, memory) {
    const conversionMid = new MidRange(memory, lengths.conversion);
    const baseMid = new MidRange(memory, lengths.base);
    const leadingMid = new MidRange(memory, lengths.leading);
    const spanA = new Delay(memory, lengths.displacement);
    const spanB = new Delay(memory, lengths.displacement);
    return (inputs, { conversion, base, leadingA, leadingB }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const high = inputs.high[i] ?? NaN;
        const low = inputs.low[i] ?? NaN;
        const fast = conversionMid.next(high, low);
        const slow = baseMid.next(high, low);
        conversion[i] = fast;
        base[i] = slow;
        leadingA[i] = spanA.next((fast + slow) / 2);
        leadingB[i] = spanB.next(leadingMid.next(high, low));
      }
    };
  },
});

function firstIndexes({ conversion, base, leading, displacement }: ParameterValues<typeof PARAMETERS>) {
  return {
    conversion: conversion - 1,
    base: base - 1,
    leadingA: Math.max(conversion, base) - 1 + displacement,
    leadingB: leading - 1 + displacement,
  };
}

export const ichimokuDefinition = /* @__PURE__ */ defineIndicator(ichimoku, {
  id: "ichimoku",
  name: "Ichimoku cloud",
  category: "trend",
  summary:
    "Trend, momentum and future support at a glance: two middle lines and the cloud drawn ahead of them.",
  convention:
    "The spans are moved forward by the full displacement (Skender); TradingView moves them one bar less.",
  formula:
    "mid(n) = (highest high + lowest low of n bars) / 2; conversion = mid(9); base = mid(26); leadingA[i] = (conversion + base)[i-26] / 2; leadingB[i] = mid(52)[i-26]",
  reference: "https://dotnet.stockindicators.dev/indicators/Ichimoku/",
  repaint: "clean",
  outputs: {
    conversion: { label: "Conversion line", pane: "overlay", style: "line" },
    base: { label: "Base line", pane: "overlay", style: "line" },
    leadingA: { label: "Leading span A", pane: "overlay", style: "line" },
    leadingB: { label: "Leading span B", pane: "overlay", style: "line" },
  },
});
