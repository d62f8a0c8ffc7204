import { expect, test } from "vitest";
import { type ComparedSeries, compareOutputs } from "@/lib/sandbox/preview/compare-outputs";

const a = { x: [null, 1, 2], y: [0, 1e6, 3] };

test.each<[string, ComparedSeries, object]>([
  ["equal", { x: [null, 1, 2], y: [-0, 1e6, 3] }, { kind: "same" }],
  [
    "a last bit",
    { x: [null, 1 + 2 ** -52, 2], y: [0, 1e6, 3] },
    { kind: "close", relative: 2 ** -52 / (1 + 2 ** -52) },
  ],
  [
    "more than the tolerance",
    { x: [null, 1, 2], y: [0, 1e6 + 1e-5, 3] },
    { kind: "different", output: "y", bar: 1 },
  ],
  ["a gap against a number", { x: [1, 1, 2], y: a.y }, { kind: "different", output: "x", bar: 0 }],
  ["a shorter series", { x: [null, 1], y: a.y }, { kind: "different", output: "x", bar: 2 }],
  ["a series less", { x: a.x }, { kind: "different", output: "y", bar: 0 }],
  ["a series more", { ...a, z: [1, 2, 3] }, { kind: "different", output: "z", bar: 0 }],
])("%s", (_, b, agreement) => expect(compareOutputs(a, b)).toEqual(agreement));
