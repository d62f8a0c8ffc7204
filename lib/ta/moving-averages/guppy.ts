import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { record } from "@/lib/ta/core/record";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

const LENGTHS = {
  ema3: 3,
  ema5: 5,
  ema8: 8,
  ema10: 10,
  ema12: 12,
  ema15: 15,
  ema30: 30,
  ema35: 35,
  ema40: 40,
  ema45: 45,
  ema50: 50,
  ema60: 60,
} as const;

type Ribbon = keyof typeof LENGTHS;

const RIBBON = [
  "ema3",
  "ema5",
  "ema8",
  "ema10",
  "ema12",
  "ema15",
  "ema30",
  "ema35",
  "ema40",
  "ema45",
  "ema50",
  "ema60",
] as const satisfies readonly Ribbon[];

/**
 * Guppy multiple moving average: a ribbon of twelve exponential averages, in the unit of the values. Six short ones
 * (3, 5, 8, 10, 12, 15) stand for traders, six long ones (30, 35, 40, 45, 50, 60) for investors.
 *
 * Formula: `ema(v, n)` for each of the lengths `n`, seeded with the mean of the first `n` values. First values at
 * index `n - 1`.
 * Reference: https://www.investopedia.com/terms/g/guppy-multiple-moving-average.asp
 */
export const guppy = indicatorFunction({
  name: "guppy",
  series: ["values"],
  parameters: {},
  outputs: RIBBON,
  firstIndex: () => ribbonOf((name) => LENGTHS[name] - 1),
  kernel(_, memory) {
    const averages = RIBBON.map((name) => ({ name, node: emaNode(memory, LENGTHS[name]) }));
    return ({ values }, outputs, { from, to }) => {
      for (const { name, node } of averages) {
        const column = outputs[name];
        for (let i = from; i < to; i++) column[i] = node.next(values[i] ?? NaN);
      }
    };
  },
});

function ribbonOf<T>(value: (name: Ribbon) => T): Readonly<Record<Ribbon, T>> {
  return record(RIBBON, value);
}

export const guppyDefinition = /* @__PURE__ */ defineIndicator(guppy, {
  id: "guppy",
  name: "Guppy multiple moving average",
  category: "moving-average",
  summary:
    "Two ribbons of averages, traders and investors: apart they show a trend, squeezed together a turn.",
  convention: "Guppy's twelve lengths, each average seeded with the mean of its first values (TA-Lib EMA).",
  formula: "ema(v, n) for n = 3, 5, 8, 10, 12, 15 and n = 30, 35, 40, 45, 50, 60",
  reference: "https://www.investopedia.com/terms/g/guppy-multiple-moving-average.asp",
  repaint: "clean",
  outputs: /* @__PURE__ */ ribbonOf((name) => ({
    label: `EMA ${LENGTHS[name]}`,
    pane: "overlay",
    style: "line",
  })),
});
