import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { choice, length, type ParameterValues } from "@/lib/ta/core/parameter";
import {
  MOVING_AVERAGE_TYPES,
  movingAverageFirstIndex,
  movingAverageNode,
} from "@/lib/ta/nodes/moving-average";

/** An average of every length between the bounds runs at every bar, so they are bounded. */
const LENGTH_MAX = 200;

const PARAMETERS = {
  least: length(2, { label: "Least length", min: 2, max: LENGTH_MAX }),
  most: length(30, { label: "Greatest length", min: 2, max: LENGTH_MAX }),
  type: choice("Type", "sma", MOVING_AVERAGE_TYPES),
};

/**
 * Moving average of variable length, in the unit of the values: each bar has a length of its own, read from a second
 * series.
 *
 * Formula: `mavp[i] = ma(v, p)[i]` with `p = other[i]` without its decimals, `least` at the least and `most` at
 * most (bounds the wrong way round are swapped). All averages start so that their first value is at the first index
 * of the one of length `most`, which is where this function begins. A bar costs a step of each length between the
 * bounds, at most 199.
 * Reference: TA-Lib 0.6 MAVP, https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAVP.c
 */
export const mavp = indicatorFunction({
  name: "mavp",
  series: ["values", "other"],
  parameters: PARAMETERS,
  outputs: ["mavp"],
  firstIndex: (parameters) => movingAverageFirstIndex(parameters.type, boundsOf(parameters).most),
  kernel(parameters, memory) {
    const { type } = parameters;
    const { least, most } = boundsOf(parameters);
    const first = movingAverageFirstIndex(type, most);
    const averages = Array.from({ length: most - least + 1 }, (_, above) => ({
      length: least + above,
      start: first - movingAverageFirstIndex(type, least + above),
      node: movingAverageNode(memory, type, least + above),
    }));
    return ({ values, other }, { mavp }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        const wanted = Math.trunc(Math.min(Math.max(other[i] ?? NaN, least), most));
        let chosen = NaN;
        for (const { length, start, node } of averages) {
          const average = i - origin < start ? NaN : node.next(value);
          if (length === wanted) chosen = average;
        }
        mavp[i] = chosen;
      }
    };
  },
});

function boundsOf({ least, most }: Pick<ParameterValues<typeof PARAMETERS>, "least" | "most">) {
  return { least: Math.min(least, most), most: Math.max(least, most) };
}

export const mavpDefinition = /* @__PURE__ */ defineIndicator(mavp, {
  id: "mavp",
  name: "Moving average of variable length",
  category: "moving-average",
  summary:
    "An average whose length is read anew at every bar from a second series, such as a cycle's period.",
  convention:
    "Lengths are cut to whole numbers and to the bounds; every length starts at the same bar (TA-Lib).",
  formula: "p = trunc(other[i]), least ≤ p ≤ most; mavp[i] = ma(v, p)[i]",
  reference: "https://github.com/TA-Lib/ta-lib/blob/main/src/ta_func/ta_MAVP.c",
  repaint: "clean",
  outputs: { mavp: { label: "MAVP", pane: "overlay", style: "line" } },
});
