import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { length } from "@/lib/ta/core/parameter";
import { emaNode } from "@/lib/ta/nodes/exponential-average";

/**
 * TRIX of Hutson: the change of a triple exponential average from bar to bar, in percent.
 *
 * Formula: `e = ema(ema(ema(value)))`, each seeded with the mean of its first `length` values;
 * `trix = 100·(e - e[i - 1]) / e[i - 1]`, 0 where `e[i - 1]` is 0, as in TA-Lib. First value at index
 * `3·(length - 1) + 1`.
 * Reference: TA-Lib 0.6 TRIX, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRIX.c
 */
export const trix = indicatorFunction({
  name: "trix",
  series: ["values"],
  parameters: { length: length(30) },
  outputs: ["trix"],
  firstIndex: ({ length }) => 3 * (length - 1) + 1,
  kernel({ length }, memory) {
    const once = emaNode(memory, length);
    const twice = emaNode(memory, length);
    const thrice = emaNode(memory, length);
    const run = memory.track({ base: NaN, previous: NaN });
    return ({ values }, { trix }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const level = thrice.next(twice.next(once.next(value - run.base)));
        const before = run.base + run.previous;
        trix[i] = before === 0 ? 0 : ((level - run.previous) / before) * 100;
        run.previous = level;
      }
    };
  },
});

export const trixDefinition = /* @__PURE__ */ defineIndicator(trix, {
  id: "trix",
  name: "TRIX",
  category: "momentum",
  summary:
    "How fast a thrice smoothed price moves, in percent a bar: its sign is the trend, small moves are gone.",
  convention: "Averages seeded with means one behind the other, so the first value is late (TA-Lib).",
  formula: "e = ema(ema(ema(value, length), length), length); trix = 100·(e - e[i-1]) / e[i-1]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_TRIX.c",
  repaint: "clean",
  outputs: { trix: { label: "TRIX", pane: "separate", style: "line" } },
});
