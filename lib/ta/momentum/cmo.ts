import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { positivePart } from "@/lib/ta/core/positive-part";
import { BlockSum } from "@/lib/ta/nodes/block-sum";
import { wilderNode } from "@/lib/ta/nodes/exponential-average";

/** Below this TA-Lib calls the market flat. In the unit of the values, not a fraction. */
const FLAT_BELOW = 1e-14;

/**
 * Chande momentum oscillator as TA-Lib has it, -100 to 100: the gains and losses are smoothed as Wilder does.
 *
 * Formula: `100·(gain - loss) / (gain + loss)`, where `gain` and `loss` are Wilder averages of the rises and of
 * the falls between neighbours, seeded with the mean of the first `length` changes. First value at index `length`.
 * A market that does not move (`gain + loss` below 1e-14) gives 0, as in TA-Lib.
 * Reference: TA-Lib 0.6 CMO, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CMO.c
 */
export const cmo = indicatorFunction({
  name: "cmo",
  series: ["values"],
  parameters: { length: length(14, { min: 2 }) },
  outputs: ["cmo"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const gains = wilderNode(memory, length);
    const losses = wilderNode(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values }, { cmo }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - last.value;
        last.value = value;
        const rise = positivePart(change);
        cmo[i] = balance(gains.next(rise), losses.next(rise - change));
      }
    };
  },
});

/**
 * Chande momentum oscillator as Chande defines it, -100 to 100: plain sums of the last `length` changes.
 *
 * Formula: `100·(up - down) / (up + down)`, where `up` and `down` are the sums of the rises and of the falls
 * among the last `length` changes. First value at index `length`.
 * A market that does not move (`up + down` below 1e-14) gives 0.
 * Reference: https://dotnet.stockindicators.dev/indicators/Cmo/
 */
export const cmoSum = indicatorFunction({
  name: "cmoSum",
  series: ["values"],
  parameters: { length: length(14) },
  outputs: ["cmo"],
  firstIndex: ({ length }) => length,
  kernel({ length }, memory) {
    const ups = new BlockSum(memory, length);
    const downs = new BlockSum(memory, length);
    const last = memory.track({ value: NaN });
    return ({ values }, { cmo }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const change = value - last.value;
        last.value = value;
        const rise = positivePart(change);
        cmo[i] = balance(ups.next(rise), downs.next(rise - change));
      }
    };
  },
});

function balance(up: number, down: number): number {
  return up + down < FLAT_BELOW ? 0 : ((up - down) / (up + down)) * 100;
}

export const cmoDefinition = /* @__PURE__ */ defineIndicator(cmo, {
  id: "cmo",
  name: "Chande momentum oscillator",
  category: "momentum",
  summary:
    "The balance of rises and falls, -100 (only falls) to 100 (only rises), smoothed so that it forgets slowly.",
  convention:
    "Wilder smoothing seeded with a mean of `length` changes (TA-Lib), not the plain sums of others.",
  formula: "cmo = 100·(gain - loss) / (gain + loss), gain and loss = Wilder averages of rises and falls",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_CMO.c",
  repaint: "clean",
  outputs: { cmo: { label: "CMO", pane: "separate", style: "line" } },
});

export const cmoSumDefinition = /* @__PURE__ */ defineIndicator(cmoSum, {
  id: "cmo-sum",
  name: "Chande momentum oscillator, plain sums",
  category: "momentum",
  summary:
    "The balance of the last rises and falls, -100 (only falls) to 100 (only rises), each change counted alike.",
  convention:
    "Sums of `length` changes without smoothing, as Chande wrote it (Skender, Tulip); 0 when nothing moved.",
  formula: "cmo = 100·(up - down) / (up + down), up and down = sums of the last `length` rises and falls",
  reference: "https://dotnet.stockindicators.dev/indicators/Cmo/",
  repaint: "clean",
  outputs: { cmo: { label: "CMO", pane: "separate", style: "line" } },
});
