import { describe, expect, test } from "vitest";
import { heaviest, manifestChanges, manifestDiff } from "@/lib/indicators/manifest-diff";
import type { Manifest } from "@/lib/indicators/manifest-schema";

type Input = Manifest["inputs"][number];
type Output = Manifest["outputs"][number];

const length: Input = {
  key: "length",
  kind: "int",
  default: 14,
  min: 2,
  max: 100,
  step: null,
  title: null,
  options: [],
};
const mode: Input = {
  ...length,
  key: "mode",
  kind: "enum",
  default: "a",
  min: null,
  max: null,
  options: ["a", "b"],
};
const value: Output = { key: "value", pane: "separate", style: "line", color: null, title: null };
const base: Manifest = { name: "Test", inputs: [length, mode], outputs: [value] };

const withInput = (more: Partial<Input>): Manifest => ({ ...base, inputs: [{ ...length, ...more }, mode] });
const withMode = (more: Partial<Input>): Manifest => ({ ...base, inputs: [length, { ...mode, ...more }] });
const withOutput = (more: Partial<Output>): Manifest => ({ ...base, outputs: [{ ...value, ...more }] });

function levelOf(after: Manifest) {
  return heaviest(manifestChanges(manifestDiff(base, after)));
}

describe("how much a change weighs", () => {
  test.each<[string, Manifest, "major" | "minor" | "patch"]>([
    ["nothing", base, "patch"],
    ["another order of inputs", { ...base, inputs: [mode, length] }, "patch"],
    ["another name", { ...base, name: "Other" }, "patch"],
    ["an input gone", { ...base, inputs: [mode] }, "major"],
    ["an input under another name", withInput({ key: "period" }), "major"],
    ["a new input", { ...base, inputs: [length, mode, { ...length, key: "smooth" }] }, "minor"],
    ["another kind", withInput({ kind: "float" }), "major"],
    ["another default", withInput({ default: 15 }), "major"],
    ["a greater minimum", withInput({ min: 3 }), "major"],
    ["a smaller minimum", withInput({ min: 1 }), "minor"],
    ["no minimum any more", withInput({ min: null }), "minor"],
    ["a smaller maximum", withInput({ max: 99 }), "major"],
    ["a greater maximum", withInput({ max: 101 }), "minor"],
    ["no maximum any more", withInput({ max: null }), "minor"],
    ["a bound where none was", withMode({ min: 1 }), "major"],
    ["an option less", withMode({ options: ["a"] }), "major"],
    ["an option more", withMode({ options: ["a", "b", "c"] }), "minor"],
    ["options in another order", withMode({ options: ["b", "a"] }), "patch"],
    ["another step or title", withInput({ step: 2, title: "Length" }), "patch"],
    ["an output gone", { ...base, outputs: [{ ...value, key: "other" }] }, "major"],
    ["a new output", { ...base, outputs: [value, { ...value, key: "signal" }] }, "minor"],
    ["another pane", withOutput({ pane: "overlay" }), "minor"],
    ["another colour, style, title", withOutput({ color: "red", style: "area", title: "V" }), "patch"],
  ])("%s: %#", (_, after, level) => {
    expect(levelOf(after)).toBe(level);
  });
});

test("changes are said in words, and shown by field", () => {
  const after = withInput({ min: 5 });
  const diff = manifestDiff(base, after);
  expect(diff.inputs).toEqual({
    added: [],
    removed: [],
    changed: [{ key: "length", fields: [{ field: "min", before: "2", after: "5", level: "major" }] }],
  });
  expect(manifestChanges(diff)).toEqual([
    { level: "major", message: "The min of the input “length” was 2, now it is 5." },
  ]);
});
