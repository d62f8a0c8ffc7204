import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import type { Parameters } from "@/lib/ta/core/parameter";
import { ta } from "@/lib/ta/library";
import { mathFunctions } from "@/lib/ta/math/functions";
import { INDICATORS } from "@/lib/ta/registry";
import { expectSeries } from "@/lib/ta/testing/expect-series";

const values = [1, 2, 6, 3, 0, 4];
const FUNCTIONS = Object.values(ta);

describe("ta", () => {
  it("has the function of every entry of the registry and the vector functions, under their own names", () => {
    const names = [...INDICATORS.map((entry) => entry.functionName), ...Object.keys(mathFunctions)];
    expect(Object.keys(ta).toSorted()).toEqual(names.toSorted());
    for (const [name, fn] of Object.entries(ta)) expect(fn.calculation.name).toBe(name);
  });

  it("gives arrays of numbers and Float64Arrays the same answer and leaves both alone", () => {
    const typed = Float64Array.from(values);
    expectSeries(ta.sma(values, 2), ta.sma(typed, 2), "sma");
    expectSeries(ta.macd(values, 2, 3, 2).signal, ta.macd(typed, 2, 3, 2).signal, "macd");
    expect(Array.from(typed), "input untouched").toEqual(values);
  });

  it("answers new arrays of the input's length, also when they are too short for a value", () => {
    expect(ta.rsi([], 14)).toEqual(new Float64Array(0));
    expect(ta.rsi([1, 2], 5000)).toEqual(Float64Array.of(NaN, NaN));
    const { macd, signal, histogram } = ta.macd([1], 12, 26, 9);
    expect([macd, signal, histogram]).toEqual([
      Float64Array.of(NaN),
      Float64Array.of(NaN),
      Float64Array.of(NaN),
    ]);
  });

  it("gives settings left out at the end their defaults", () => {
    const series = Array.from({ length: 60 }, (_, i) => (i * 37) % 11);
    expect(ta.rsi(series)).toEqual(ta.rsi(series, 14));
    expect(ta.macd(series, 5)).toEqual(ta.macd(series, 5, 26, 9));
  });

  it.each(FUNCTIONS.map((fn) => [fn.calculation.name, fn] as const))(
    "%s says what was wrong with a series",
    (name, fn) => {
      const { series } = fn.calculation;
      series.forEach((key, place) => {
        const what = `${name}: ${key}`;
        const refused: readonly [unknown, string][] = [
          [undefined, `${what} must be a Float64Array or an array of numbers, got undefined`],
          [null, `${what} must be a Float64Array or an array of numbers, got null`],
          ["1,2", `${what} must be a Float64Array or an array of numbers, got a string`],
          [new Float32Array(6), `${what} must be a Float64Array or an array of numbers, got an object`],
          [[1, "2"], `${what}[1] must be a number (NaN when missing), got a string`],
          [new Array(6), `${what}[0] must be a number (NaN when missing), got undefined`],
        ];
        for (const [bad, message] of refused) {
          const given = series.map((_, i) => (i === place ? bad : values));
          expect(() => Reflect.apply(fn, undefined, given)).toThrow(new TypeError(message));
        }
        const short = series.map((_, i) => (i === place ? [1] : values));
        if (series.length > 1) expect(() => Reflect.apply(fn, undefined, short)).toThrow(/same length/);
      });
    },
  );

  it.each(FUNCTIONS.map((fn) => [fn.calculation.name, fn] as const))(
    "%s says what was wrong with a setting",
    (name, fn) => {
      const { series } = fn.calculation;
      const parameters: Parameters = fn.calculation.parameters;
      const bars = series.map(() => values);
      const defaults = Object.values(parameters).map((parameter) => parameter.default);
      Object.entries(parameters).forEach(([key, parameter], place) => {
        const beyond = parameter.kind === "enum" ? ["no such option"] : [parameter.max + 1, NaN, Infinity];
        for (const bad of [undefined, null, [], ...beyond]) {
          const settings = defaults.map((standard, i) => (i === place ? bad : standard));
          const call = () => Reflect.apply(fn, undefined, [...bars, ...settings]);
          expect(call, `${key} = ${bad}`).toThrow(`${name}: ${key} must be`);
        }
      });
      const tooMany = [...bars, ...defaults, 1];
      expect(() => Reflect.apply(fn, undefined, tooMany)).toThrow(/takes \d+ arguments/);
    },
  );

  it("bundles to the bare functions, which need nothing but the language", async () => {
    const bundle = await build({
      entryPoints: [path.join(import.meta.dirname, "library.ts")],
      alias: { "@": path.resolve(import.meta.dirname, "../..") },
      bundle: true,
      format: "iife",
      globalName: "library",
      write: false,
    });
    const source = bundle.outputFiles[0]?.text ?? "";
    expect(source, "no registry").not.toMatch(/defineIndicator|repaint:/);
    const context = vm.createContext(Object.create(null));
    // What the sandbox takes away from guests, the library must not need either.
    vm.runInContext("delete globalThis.Date; delete globalThis.Intl; delete Math.random;", context);
    vm.runInContext(source, context);
    const answers: unknown = vm.runInContext(
      `JSON.stringify(Object.entries(library.ta).map(([name, fn]) => {
        const bars = fn.calculation.series.map((key) => Array.from({ length: 90 }, (_, i) => key === "time" ? i * 864e5 : 9 + (i * 7) % 5));
        return [name, Object.values(fn.calculation.outputs.length === 1 ? { only: fn(...bars) } : fn(...bars)).length];
      }))`,
      context,
    );
    const outputs = Object.values(ta).map((fn) => [fn.calculation.name, fn.calculation.outputs.length]);
    expect(JSON.parse(String(answers))).toEqual(outputs);
    const answer: unknown = vm.runInContext("Array.from(library.ta.sma([1, 2, 6], 2)).join()", context);
    expect(answer).toBe("NaN,1.5,4");
  });
});
