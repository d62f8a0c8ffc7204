import { describe, expect, it } from "vitest";
import { sliceBars } from "@/lib/ta/bars";
import { testGaps } from "@/lib/ta/contract-gaps";
import { testStream } from "@/lib/ta/contract-stream";
import type { IndicatorDefinition } from "@/lib/ta/definition";
import { expectFiniteOrNaN, expectSeries, firstNumber } from "@/lib/ta/expect-series";
import type { InputDefinition } from "@/lib/ta/inputs";
import { flatBars, sampleBars, shiftPrices } from "@/lib/ta/sample-bars";

/** What the shared contract cannot know of an indicator. */
export interface ContractFacts {
  readonly definition: IndicatorDefinition;
  /** By output: the value when every price is `price`. */
  readonly onConstantPrice: Readonly<Record<string, (price: number) => number>>;
  /** What adding a constant to every price does: the outputs move along, stay, or change in their own way. */
  readonly onShiftedPrice: "moves" | "stays" | "changes";
}

/** The promises every indicator keeps; called once by each indicator's test. */
export function testIndicatorContract(facts: ContractFacts): void {
  const { definition } = facts;
  describe(`contract of ${definition.id}`, () => {
    testPlacement(definition);
    testPurity(definition);
    testOddBars(facts);
    testBounds(definition);
    testGaps(definition);
    testStream(definition);
  });
}

function testPlacement(definition: IndicatorDefinition): void {
  const warmUp = definition.warmUp();

  it("starts each output at its declared first index and never stops", () => {
    const bars = sampleBars(warmUp + 300);
    for (const [name, series] of Object.entries(definition.compute(bars))) {
      expect(series.length, `${name}: length`).toBe(bars.close.length);
      expect(firstNumber(series), `${name}: first index`).toBe(definition.firstIndexes()[name]);
      const end = series.subarray(firstNumber(series));
      expect(end.every(Number.isFinite), `${name}: finite from its first index on`).toBe(true);
    }
  });

  it("answers one value on exactly enough bars and NaN on fewer, on one and on none", () => {
    for (const count of [0, 1, 2, warmUp - 1, warmUp, warmUp + 1]) {
      if (count < 0) continue;
      for (const [name, series] of Object.entries(definition.compute(sampleBars(count)))) {
        const first = definition.firstIndexes()[name] ?? NaN;
        expect(series.length, `${name}: length on ${count} bars`).toBe(count);
        expect(firstNumber(series), `${name}: first number on ${count} bars`).toBe(Math.min(first, count));
      }
    }
  });

  it("never changes an earlier value when a later bar arrives", () => {
    const bars = sampleBars(warmUp + 620);
    const whole = definition.compute(bars);
    for (let cut = 1; cut < bars.close.length; cut += cut < warmUp + 60 ? 1 : 37) {
      const part = definition.compute(sliceBars(bars, 0, cut));
      for (const { name } of definition.outputs) {
        expectSeries(column(part, name), column(whole, name).subarray(0, cut), `${name} of ${cut} bars`);
      }
    }
  });
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
      for (const [name, series] of Object.entries(outputs)) {
        const wanted = onConstantPrice[name]?.(price) ?? NaN;
        const expected = new Float64Array(series.length).fill(wanted).fill(NaN, 0, firstNumber(series));
        expect(firstNumber(series), `${name}: first index`).toBe(definition.firstIndexes()[name]);
        expectSeries(series, expected, `${name} at ${price}`, { relative: 1e-13, scale: Math.abs(price) });
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
      for (const [name, series] of Object.entries(definition.compute(shiftPrices(bars, offset)))) {
        const base = column(plain, name);
        expect(firstNumber(series), `${name}: first index`).toBe(firstNumber(base));
        expectFiniteOrNaN(series, name);
        if (onShiftedPrice === "stays") expectSeries(series, base, name, { relative: 1e-10, scale: 1 });
        if (onShiftedPrice === "moves") {
          const moved = base.map((value) => value + offset);
          expectSeries(series, moved, name, { relative: 1e-14, scale: Math.abs(offset) });
        }
      }
    },
  );
}

function testBounds(definition: IndicatorDefinition): void {
  const bounded = Object.entries(definition.inputs);

  it.each(["min", "max"] as const)("works with every input at its %s", (bound) => {
    const inputs = Object.fromEntries(bounded.map(([name, input]) => [name, boundOf(input, bound)]));
    const bars = sampleBars(definition.warmUp(inputs) + 300);
    for (const [name, series] of Object.entries(definition.compute(bars, inputs))) {
      expect(firstNumber(series), `${name}: first index`).toBe(definition.firstIndexes(inputs)[name]);
      expectFiniteOrNaN(series, name);
    }
  });

  it("refuses every number beyond its bounds and every unknown input", () => {
    const bars = sampleBars(5);
    for (const [name, input] of bounded) {
      for (const value of input.kind === "source" ? ["typical"] : [input.min - 1, input.max + 1, NaN, "5"]) {
        expect(() => definition.compute(bars, { [name]: value }), `${name} = ${value}`).toThrow(name);
        expect(() => definition.stream({ [name]: value }), `${name} = ${value}`).toThrow(name);
      }
    }
    expect(() => definition.stream({ colour: 1 })).toThrow(/no input "colour"/);
  });
}

function boundOf(input: InputDefinition, bound: "min" | "max"): number | string {
  return input.kind === "source" ? input.default : input[bound];
}

function column(outputs: Readonly<Record<string, Float64Array>>, name: string): Float64Array {
  return outputs[name] ?? new Float64Array(0);
}
