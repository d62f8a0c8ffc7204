import { defineIndicator } from "@/lib/ta/core/definition";
import { indicatorFunction } from "@/lib/ta/core/indicator-function";
import { int, length, type ParameterValues } from "@/lib/ta/core/parameter";
import { ShiftedAverage } from "@/lib/ta/nodes/shifted-average";

const SHIFT = { min: 0, max: 1000 };

const PARAMETERS = {
  jaw: length(13, { label: "Jaw length" }),
  jawShift: int("Jaw shift", 8, SHIFT),
  teeth: length(8, { label: "Teeth length" }),
  teethShift: int("Teeth shift", 5, SHIFT),
  lips: length(5, { label: "Lips length" }),
  lipsShift: int("Lips shift", 3, SHIFT),
};

type AlligatorParameters = ParameterValues<typeof PARAMETERS>;

/**
 * Alligator of Bill Williams: three smoothed averages moved forward in time, in the unit of the values.
 *
 * Formula: `jaw[i] = rma(v, 13)[i - 8]`, `teeth[i] = rma(v, 8)[i - 5]`, `lips[i] = rma(v, 5)[i - 3]` with Wilder
 * averages seeded with a mean: the line drawn at a bar is the average of an earlier one. First values at index
 * `length - 1 + shift` of each line.
 * Reference: Skender Alligator, https://dotnet.stockindicators.dev/indicators/Alligator/
 */
export const alligator = indicatorFunction({
  name: "alligator",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["jaw", "teeth", "lips"],
  firstIndex: lineFirstIndexes,
  kernel(parameters, memory) {
    const jaws = new ShiftedAverage(memory, parameters.jaw, parameters.jawShift);
    const teeths = new ShiftedAverage(memory, parameters.teeth, parameters.teethShift);
    const lip = new ShiftedAverage(memory, parameters.lips, parameters.lipsShift);
    return ({ values }, { jaw, teeth, lips }, { from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        jaw[i] = jaws.next(value);
        teeth[i] = teeths.next(value);
        lips[i] = lip.next(value);
      }
    };
  },
});

/**
 * Gator oscillator of Bill Williams: how far the mouth of the `alligator` is open, in the unit of the values.
 *
 * Formula: `upper = |jaw - teeth|`, `lower = -|teeth - lips|`. First values where both lines of a difference have
 * theirs: at index 20 and 12 with the standard settings.
 * Reference: Skender Gator, https://dotnet.stockindicators.dev/indicators/Gator/
 */
export const gator = indicatorFunction({
  name: "gator",
  series: ["values"],
  parameters: PARAMETERS,
  outputs: ["upper", "lower"],
  firstIndex(parameters) {
    const { jaw, teeth, lips } = lineFirstIndexes(parameters);
    return { upper: Math.max(jaw, teeth), lower: Math.max(teeth, lips) };
  },
  kernel(parameters, memory) {
    const jaws = new ShiftedAverage(memory, parameters.jaw, parameters.jawShift);
    const teeths = new ShiftedAverage(memory, parameters.teeth, parameters.teethShift);
    const lips = new ShiftedAverage(memory, parameters.lips, parameters.lipsShift);
    // The lines are those of `value - base`: their differences are the same, and keep their digits.
    const run = memory.track({ base: NaN });
    return ({ values }, { upper, lower }, { origin, from, to }) => {
      for (let i = from; i < to; i++) {
        const value = values[i] ?? NaN;
        if (i === origin) run.base = value;
        const above = value - run.base;
        const teeth = teeths.next(above);
        upper[i] = Math.abs(jaws.next(above) - teeth);
        lower[i] = 0 - Math.abs(teeth - lips.next(above));
      }
    };
  },
});

function lineFirstIndexes({ jaw, jawShift, teeth, teethShift, lips, lipsShift }: AlligatorParameters) {
  return {
    jaw: jaw - 1 + jawShift,
    teeth: teeth - 1 + teethShift,
    lips: lips - 1 + lipsShift,
  };
}

export const alligatorDefinition = /* @__PURE__ */ defineIndicator(alligator, {
  id: "alligator",
  name: "Alligator",
  category: "moving-average",
  summary:
    "Three shifted averages: entwined the alligator sleeps, spread in order it eats and the market trends.",
  convention: "Smoothed averages of hl2 (13, 8, 5) shifted forward by 8, 5 and 3 bars (Skender).",
  formula: "jaw[i] = rma(v, 13)[i-8]; teeth[i] = rma(v, 8)[i-5]; lips[i] = rma(v, 5)[i-3]",
  reference: "https://dotnet.stockindicators.dev/indicators/Alligator/",
  repaint: "clean",
  sources: { values: "hl2" },
  outputs: {
    jaw: { label: "Jaw", pane: "overlay", style: "line" },
    teeth: { label: "Teeth", pane: "overlay", style: "line" },
    lips: { label: "Lips", pane: "overlay", style: "line" },
  },
});

export const gatorDefinition = /* @__PURE__ */ defineIndicator(gator, {
  id: "gator",
  name: "Gator oscillator",
  category: "momentum",
  summary: "How wide the alligator's mouth is open on both sides: growing bars mean it feeds on a trend.",
  convention: "Distances of the alligator's lines, the lower one drawn downwards (Skender).",
  formula: "upper = |jaw - teeth|; lower = -|teeth - lips|, lines of the alligator of hl2",
  reference: "https://dotnet.stockindicators.dev/indicators/Gator/",
  repaint: "clean",
  sources: { values: "hl2" },
  outputs: {
    upper: { label: "Upper", pane: "separate", style: "histogram" },
    lower: { label: "Lower", pane: "separate", style: "histogram" },
  },
});
