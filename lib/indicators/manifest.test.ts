import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import type { InputValues } from "@/lib/indicators/execution-schema";
import { resolveInputs } from "@/lib/indicators/manifest";
import type { Manifest } from "@/lib/indicators/manifest-schema";

const bare = { min: null, max: null, step: null, title: null, options: [] };
const manifest: Manifest = {
  name: "Test",
  outputs: [],
  inputs: [
    { ...bare, key: "length", kind: "int", default: 14, min: 2, max: 500 },
    { ...bare, key: "width", kind: "float", default: 1.5 },
    { ...bare, key: "source", kind: "source", default: "close" },
    { ...bare, key: "fill", kind: "bool", default: false },
    { ...bare, key: "mode", kind: "enum", default: "fast", options: ["fast", "slow"] },
  ],
};

function pathsOf(inputs: InputValues): string[] {
  try {
    resolveInputs(manifest, inputs);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return (error.errors ?? []).map(({ path }) => path);
  }
}

test("what is left out takes its default, in the order of the manifest", () => {
  const resolved = resolveInputs(manifest, { mode: "slow", length: 20 });
  expect(resolved).toEqual({ length: 20, width: 1.5, source: "close", fill: false, mode: "slow" });
  expect(Object.keys(resolved)).toEqual(["length", "width", "source", "fill", "mode"]);
});

describe("refused, with the path", () => {
  test.each<[InputValues, string[]]>([
    [{ length: 1 }, ["inputs.length"]],
    [{ length: 501 }, ["inputs.length"]],
    [{ length: 2.5 }, ["inputs.length"]],
    [{ length: "14" }, ["inputs.length"]],
    [{ width: Number.NaN }, ["inputs.width"]],
    [{ source: "middle" }, ["inputs.source"]],
    [{ fill: "true" }, ["inputs.fill"]],
    [{ mode: "medium" }, ["inputs.mode"]],
    [{ colour: 1 }, ["inputs.colour"]],
    [{ toString: 1 }, ["inputs.toString"]],
    [{ length: 1, mode: "x", other: 1 }, ["inputs.other", "inputs.length", "inputs.mode"]],
  ])("%j", (inputs, paths) => {
    expect(pathsOf(inputs)).toEqual(paths);
  });
});
