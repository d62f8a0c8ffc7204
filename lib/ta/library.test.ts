import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { expectSeries } from "@/lib/ta/expect-series";
import { ta } from "@/lib/ta/library";

const values = [1, 2, 6, 3, 0, 4];

/** Each function with its lengths filled in, and the name its messages begin with. */
const calls: readonly [string, (series: never) => unknown][] = [
  ["sma: values", (series) => ta.sma(series, 2)],
  ["ema: values", (series) => ta.ema(series, 2)],
  ["rsi: values", (series) => ta.rsi(series, 2)],
  ["macd: values", (series) => ta.macd(series, 2, 3, 2)],
  ["atr: high", (series) => ta.atr(series, values, values, 2)],
  ["atr: low", (series) => ta.atr(values, series, values, 2)],
  ["atr: close", (series) => ta.atr(values, values, series, 2)],
];

const lengthCalls: readonly [string, (length: never) => unknown][] = [
  ["sma: length", (length) => ta.sma(values, length)],
  ["ema: length", (length) => ta.ema(values, length)],
  ["rsi: length", (length) => ta.rsi(values, length)],
  ["macd: fast", (length) => ta.macd(values, length, 3, 2)],
  ["macd: slow", (length) => ta.macd(values, 3, length, 2)],
  ["macd: signal", (length) => ta.macd(values, 2, 3, length)],
  ["atr: length", (length) => ta.atr(values, values, values, length)],
];

describe("ta", () => {
  it("gives arrays of numbers and Float64Arrays the same answer and leaves both alone", () => {
    const typed = Float64Array.from(values);
    expectSeries(ta.sma(values, 2), ta.sma(typed, 2), "sma");
    expectSeries(ta.macd(values, 2, 3, 2).signal, ta.macd(typed, 2, 3, 2).signal, "macd");
    expect(Array.from(typed), "input untouched").toEqual(values);
  });

  it("answers new arrays of the input's length, also when they are too short for a value", () => {
    expect(ta.rsi([], 14)).toEqual(new Float64Array(0));
    expect(ta.rsi([1, 2], 100_000)).toEqual(Float64Array.of(NaN, NaN));
    const { macd, signal, histogram } = ta.macd([1], 12, 26, 9);
    expect([macd, signal, histogram]).toEqual([
      Float64Array.of(NaN),
      Float64Array.of(NaN),
      Float64Array.of(NaN),
    ]);
  });

  it.each(calls)("says what was wrong with a series: %s", (name, call) => {
    const refused: readonly [unknown, string][] = [
      [undefined, `${name} must be a Float64Array or an array of numbers, got undefined`],
      [null, `${name} must be a Float64Array or an array of numbers, got null`],
      ["1,2", `${name} must be a Float64Array or an array of numbers, got a string`],
      [new Float32Array(6), `${name} must be a Float64Array or an array of numbers, got an object`],
      [[1, "2"], `${name}[1] must be a number (NaN when missing), got a string`],
      [[1, null], `${name}[1] must be a number (NaN when missing), got null`],
      [new Array(6), `${name}[0] must be a number (NaN when missing), got undefined`],
      [[[]], `${name}[0] must be a number (NaN when missing), got an array`],
    ];
    for (const [series, message] of refused) {
      expect(() => Reflect.apply(call, undefined, [series])).toThrow(new TypeError(message));
    }
  });

  it.each(lengthCalls)("says what was wrong with a length: %s", (name, call) => {
    const wanted = `${name} must be an integer from 1 to 100000`;
    const refused: readonly [unknown, Error][] = [
      [undefined, new TypeError(`${wanted}, got undefined`)],
      ["14", new TypeError(`${wanted}, got a string`)],
      [0, new RangeError(`${wanted}, got 0`)],
      [-3, new RangeError(`${wanted}, got -3`)],
      [2.5, new RangeError(`${wanted}, got 2.5`)],
      [NaN, new RangeError(`${wanted}, got NaN`)],
      [Infinity, new RangeError(`${wanted}, got Infinity`)],
      [100_001, new RangeError(`${wanted}, got 100001`)],
    ];
    for (const [length, error] of refused) {
      expect(() => Reflect.apply(call, undefined, [length])).toThrow(error);
    }
  });

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
    expect(source, "no registry, no streams").not.toMatch(/defineIndicator|createStream/);
    const context = vm.createContext(Object.create(null));
    vm.runInContext(source, context);
    const answer: unknown = vm.runInContext("Array.from(library.ta.sma([1, 2, 6], 2)).join()", context);
    expect(answer).toBe("NaN,1.5,4");
  });
});
