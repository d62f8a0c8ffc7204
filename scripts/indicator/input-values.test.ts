import { describe, expect, it } from "vitest";
import type { InputKind, InputSpec } from "@/lib/sandbox/manifest";
import { inputValues } from "@/scripts/indicator/input-values";

const spec = (key: string, kind: InputKind): InputSpec => ({
  key,
  kind,
  default: 0,
  min: null,
  max: null,
  step: null,
  title: null,
  options: [],
});
const MANIFEST = {
  inputs: [spec("length", "int"), spec("factor", "float"), spec("fast", "bool"), spec("source", "source")],
};

describe("--input words", () => {
  it("become values of the declared kinds", () => {
    const words = ["length=20", "factor=-2.5e-1", "fast=true", "source=hl2"];
    expect(inputValues(words, MANIFEST)).toEqual({ length: 20, factor: -0.25, fast: true, source: "hl2" });
  });

  it.each([
    [["lenght=2"], 'The indicator has no input "lenght". Did you mean length?'],
    [["zzzzzzzz=2"], 'The indicator has no input "zzzzzzzz". It has length, factor, fast, source.'],
    [["length"], "--input length: write it as name=value."],
    [["=2"], "--input =2: write it as name=value."],
    [["length=1", "length=2"], "--input length was given twice."],
    [["length= "], '--input length is a number, got " ".'],
    [["length=2x"], '--input length is a number, got "2x".'],
    [["factor=Infinity"], '--input factor is a number, got "Infinity".'],
    [["fast=1"], '--input fast is true or false, got "1".'],
  ])("%j are refused", (words, message) => {
    expect(() => inputValues(words, MANIFEST)).toThrow(message);
  });

  it("are refused where the indicator has no inputs", () => {
    expect(() => inputValues(["a=1"], { inputs: [] })).toThrow('has no inputs, so none is called "a"');
  });
});
