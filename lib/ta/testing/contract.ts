import { describe, expect, it } from "vitest";
import { sliceBars } from "@/lib/ta/bars";
import type { IndicatorDefinition, InputDefinition, OutputDefinition } from "@/lib/ta/core/definition";
import { testGaps } from "@/lib/ta/testing/contract-gaps";
import { testLookAhead } from "@/lib/ta/testing/contract-look-ahead";
import { testStream } from "@/lib/ta/testing/contract-stream";
import { expectFiniteOrNaN, expectSeries, firstNumber } from "@/lib/ta/testing/expect-series";
import { flatBars, sampleBars, shiftPrices } from "@/lib/ta/testing/sample-bars";

/** What adding a constant to every price does to an output: it moves along, stays, or changes in its own way. */
export type ShiftEffect = "moves" | "stays" | "changes";

/** What the shared contract cannot know of an indicator. */
export interface ContractFacts {
  readonly definition: IndicatorDefinition;
  /** By output: the value at a bar when every price is `price` and every volume 1000; NaN: none. */
  readonly onConstantPrice: Readonly<Record<string, (price: number, bar: number) => number>>;
  /** For all outputs, or by output. */
  readonly onShiftedPrice: ShiftEffect | Readonly<Record<string, ShiftEffect>>;
}

/** The promises every indicator keeps; called once by each indicator's test. */
export function testIndicatorContract(facts: ContractFacts): void {
  const { definition } = facts;
  describe(`contract of ${definition.id}`, () => {
    testPlacement(definition);
    testLookAhead(definition);
    testPurity(definition);
    testOddBars(facts);
    testBounds(definition);
    testGaps(definition);
    if (definition.streams) testStream(definition);
  });
}

function testPlacement(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();

  it("starts each output at its declared first index and never stops, unless it says so", () => {
    const bars = sampleBars(warmUp + 300);
    const outputs = definition.compute(bars);
    for (const output of definition.outputs) {
      const series = column(outputs, output.name);
      expect(series.length, `${output.name}: length`).toBe(bars.close.length);
      expectFirst(definition, output, series);
      const rest = series.subarray(firstNumber(series));
      const isWhole = rest.every(Number.isFinite);
      if (!output.sparse && definition.streams) expect(isWhole, `${output.name}: finite`).toBe(true);
    }
  });

  it("answers one value on exactly enough bars and NaN on fewer, on one and on none", () => {
    for (const count of [0, 1, 2, warmUp - 1, warmUp, warmUp + 1]) {
      if (count < 0) continue;
      const outputs = definition.compute(sampleBars(count));
      for (const output of definition.outputs) {
        const series = column(outputs, output.name);
        expect(series.length, `${output.name}: length on ${count} bars`).toBe(count);
        if (definition.streams) expectFirst(definition, output, series);
      }
    }
  });
}

/** A sparse output may begin later than the first index that its declaration allows. */
function expectFirst(
  definition: IndicatorDefinition,
  { name, sparse }: OutputDefinition,
  series: Float64Array,
  inputs: Readonly<Record<string, unknown>> = {},
): void {
  const declared = Math.min(definition.firstIndexes(inputs)[name] ?? NaN, series.length);
  const first = firstNumber(series);
  if (sparse) expect(first, `${name}: first index`).toBeGreaterThanOrEqual(declared);
  else expect(first, `${name}: first index`).toBe(declared);
}

function testPurity(definition: IndicatorDefinition): void {
  it("leaves its bars alone and answers the same twice, whatever lay in the output arrays", () => {
    const bars = sampleBars(definition.warmUp() + 100);
    const before = sliceBars(bars, 0);
    const first = definition.compute(bars);
    expect(bars, "inputs untouched").toEqual(before);
    const again = definition.compute(bars);
    for (const { name } of definition.outputs) column(again, name).fill(7);
    definition.computeInto(bars, {}, again);
    for (const { name } of definition.outputs) expectSeries(column(again, name), column(first, name), name);
  });
}

function testOddBars({ definition, onConstantPrice, onShiftedPrice }: ContractFacts): void {
  const warmUp = definition.warmUp();

  it("gives the documented value on a price that never moves", () => {
    for (const price of [100, 0.1, -3, 0, 1e13]) {
      const outputs = definition.compute(flatBars(warmUp + 600, price));
      for (const output of definition.outputs) {
        const series = column(outputs, output.name);
        const wanted = series.map((_, bar) => onConstantPrice[output.name]?.(price, bar) ?? NaN);
        const start = output.sparse ? 0 : firstNumber(series);
        if (!output.sparse) expectFirst(definition, output, series);
        expectSeries(series.subarray(start), wanted.subarray(start), `${output.name} at ${price}`, {
          relative: 1e-13,
          scale: Math.abs(price),
        });
      }
    }
  });

  it("stays a number when no volume is traded", () => {
    const bars = sampleBars(warmUp + 100);
    bars.volume.fill(0);
    for (const [name, series] of Object.entries(definition.compute(bars))) expectFiniteOrNaN(series, name);
  });

  it.each([1e13, -1e13, -1000, -100])(
    "keeps its places and its digits with %d added to every price",
    (offset) => {
      const bars = sampleBars(warmUp + 300);
      const plain = definition.compute(bars);
      const shifted = definition.compute(shiftPrices(bars, offset));
      for (const { name, sparse } of definition.outputs) {
        const series = column(shifted, name);
        const base = column(plain, name);
        if (!sparse) expect(firstNumber(series), `${name}: first index`).toBe(firstNumber(base));
        expectFiniteOrNaN(series, name);
        const effect = typeof onShiftedPrice === "string" ? onShiftedPrice : onShiftedPrice[name];
        if (effect === "stays") expectSeries(series, base, name, { relative: 1e-10, scale: 1 });
        if (effect === "moves") {
          const moved = base.map((value) => value + offset);
          expectSeries(series, moved, name, { relative: 1e-14, scale: Math.abs(offset) });
        }
      }
    },
  );

  it("has numbers again behind prices whose sums overflow", () => {
    const bars = sampleBars(3 * warmUp + 700);
    for (const prices of [bars.open, bars.high, bars.low, bars.close]) prices.fill(1.7e308, 50, 52);
    const outputs = definition.compute(bars);
    for (const { name, sparse } of definition.outputs) {
      const end = column(outputs, name).subarray(-300);
      expectFiniteOrNaN(column(outputs, name), name);
      if (!sparse) expect(end.some(Number.isFinite), `${name}: numbers at the end`).toBe(true);
    }
  });
}

function testBounds(definition: IndicatorDefinition): void {
  const bounded = Object.entries(definition.inputs);

  it.each(["min", "max"] as const)("works with every input at its %s", (bound) => {
    const inputs = Object.fromEntries(bounded.map(([name, input]) => [name, boundOf(input, bound)]));
    const bars = sampleBars(definition.warmUp(inputs) + 300);
    const outputs = definition.compute(bars, inputs);
    for (const output of definition.outputs) {
      const series = column(outputs, output.name);
      if (definition.streams) expectFirst(definition, output, series, inputs);
      expectFiniteOrNaN(series, output.name);
    }
  });

  it("works with every choice", () => {
    for (const [name, input] of bounded) {
      for (const option of input.kind === "enum" ? input.options : []) {
        const inputs = { [name]: option };
        const outputs = definition.compute(sampleBars(definition.warmUp(inputs) + 50), inputs);
        for (const output of definition.outputs) {
          expectFirst(definition, output, column(outputs, output.name), inputs);
        }
      }
    }
  });

  it("refuses every value beyond its bounds and every unknown input", () => {
    const bars = sampleBars(5);
    for (const [name, input] of bounded) {
      for (const value of refusedBy(input)) {
        expect(() => definition.compute(bars, { [name]: value }), `${name} = ${value}`).toThrow(name);
      }
    }
    expect(() => definition.compute(bars, { colour: 1 })).toThrow(/no input "colour"/);
  });
}

function refusedBy(input: InputDefinition): readonly unknown[] {
  if (input.kind === "source" || input.kind === "enum") return ["typical", 5, undefined];
  return [input.min - 1, input.max + 1, NaN, "5", undefined];
}

function boundOf(input: InputDefinition, bound: "min" | "max"): number | string {
  return input.kind === "source" || input.kind === "enum" ? input.default : input[bound];
}

function column(outputs: Readonly<Record<string, Float64Array>>, name: string): Float64Array {
  return outputs[name] ?? new Float64Array(0);
}
