import { describe, it } from "vitest";
import { defineIndicator, type IndicatorSpec } from "@/lib/ta/core/definition";
import { mathFunctions } from "@/lib/ta/math/functions";
import { testIndicatorContract } from "@/lib/ta/testing/contract";
import { expectSeries } from "@/lib/ta/testing/expect-series";
import { testTalibEquality } from "@/lib/ta/testing/talib-reference";

const { acos, asin, atan, ceil, cos, cosh, exp, floor, ln, log10, sin, sinh, sqrt, tan, tanh } =
  mathFunctions;
const { add, div, mult, sub } = mathFunctions;

/** An entry only these tests know, so that the promises of entries can be asked of the building blocks. */
const SPEC: IndicatorSpec<"result"> = {
  id: "building-block",
  name: "Building block",
  category: "price-transform",
  summary: "A function of numbers, value by value.",
  convention: "That of the language.",
  formula: "result[i] = f(v[i])",
  reference: "https://ta-lib.org/functions/",
  repaint: "clean",
  outputs: { result: { label: "Result", pane: "separate", style: "line" } },
};

const expDefinition = defineIndicator(exp, SPEC);
const lnDefinition = defineIndicator(ln, SPEC);
const divDefinition = defineIndicator(div, SPEC);
const subDefinition = defineIndicator(sub, SPEC);

testIndicatorContract({
  definition: expDefinition,
  onConstantPrice: { result: (price) => (price > 709 ? NaN : Math.exp(price)) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: lnDefinition,
  onConstantPrice: { result: (price) => (price > 0 ? Math.log(price) : NaN) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: divDefinition,
  onConstantPrice: { result: (price) => (price === 0 ? NaN : 1) },
  onShiftedPrice: "changes",
});

testIndicatorContract({
  definition: subDefinition,
  onConstantPrice: { result: () => 0 },
  onShiftedPrice: "stays",
});

describe.each([
  ["ATAN", defineIndicator(atan, SPEC)],
  ["CEIL", defineIndicator(ceil, SPEC)],
  ["COS", defineIndicator(cos, SPEC)],
  ["COSH", defineIndicator(cosh, SPEC)],
  ["EXP", expDefinition],
  ["FLOOR", defineIndicator(floor, SPEC)],
  ["LN", lnDefinition],
  ["LOG10", defineIndicator(log10, SPEC)],
  ["SIN", defineIndicator(sin, SPEC)],
  ["SINH", defineIndicator(sinh, SPEC)],
  ["SQRT", defineIndicator(sqrt, SPEC)],
  ["TAN", defineIndicator(tan, SPEC)],
  ["TANH", defineIndicator(tanh, SPEC)],
  ["ADD", defineIndicator(add, SPEC)],
  ["DIV", divDefinition],
  ["MULT", defineIndicator(mult, SPEC)],
  ["SUB", subDefinition],
])("%s", (fn, definition) => {
  testTalibEquality({ definition, fn, inputs: () => ({}), outputs: { Real: "result" } });
});

describe("vector functions", () => {
  it("have no value where the mathematics has none", () => {
    // TA-Lib's reference for ACOS and ASIN is NaN throughout: no price lies between -1 and 1.
    expectSeries(acos([1, 0, -1, 2, -1.5]), [0, Math.PI / 2, Math.PI, NaN, NaN], "acos");
    expectSeries(asin([1, 0, -1, 2, -1.5]), [Math.PI / 2, 0, -Math.PI / 2, NaN, NaN], "asin");
    expectSeries(ln([1, 0, -1]), [0, NaN, NaN], "ln");
    expectSeries(log10([100, 0, -1]), [2, NaN, NaN], "log10");
    expectSeries(sqrt([9, 0, -1]), [3, 0, NaN], "sqrt");
    expectSeries(div([3, 3, 0, -3], [2, 0, 0, 0]), [1.5, NaN, NaN, NaN], "div");
  });

  it("have no value beyond the largest number, and their value again behind it", () => {
    expectSeries(exp([0, 710, 0]), [1, NaN, 1], "exp");
    expectSeries(mult([2, 1e200, 3], [5, 1e200, 7]), [10, NaN, 21], "mult");
    expectSeries(add([1, 1.7e308, 1], [1, 1.7e308, 2]), [2, NaN, 3], "add");
  });
});
