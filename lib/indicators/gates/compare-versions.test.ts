import { expect, test } from "vitest";
import { compareVersions, isBumpEnough, leastNext } from "@/lib/indicators/gates/compare-versions";
import { plainSubject } from "@/lib/indicators/proof/plain-guest";
import { formatVersion, versionNumberOf } from "@/lib/indicators/version-number";

interface Parts {
  inputs?: string;
  outputs?: string;
  value?: string;
}

function version(parts: Parts = {}) {
  const { inputs = "length: input.int(5, { min: 2, max: 50 })", outputs = "value: plot({})" } = parts;
  const { value = "value: ta.sma(bars.close, inputs.length)" } = parts;
  return plainSubject(`export default indicator({
    name: "Test", inputs: { ${inputs} }, outputs: { ${outputs} },
    compute: ({ bars, inputs, ta }) => ({ ${value} }),
  });`);
}

test.each<[string, Parts, string, RegExp | null]>([
  ["nothing", {}, "patch", null],
  ["the way it is computed", { value: "value: ta.sma(bars.close, inputs.length + 0)" }, "patch", null],
  [
    "an output more",
    {
      outputs: "value: plot({}), more: plot({})",
      value: "value: ta.sma(bars.close, inputs.length), more: bars.close",
    },
    "minor",
    /is new/,
  ],
  [
    "an input more",
    { inputs: "length: input.int(5, { min: 2, max: 50 }), fast: input.bool(true)" },
    "minor",
    /is new/,
  ],
  ["a wider bound", { inputs: "length: input.int(5, { min: 2, max: 90 })" }, "minor", /max/],
  ["a tighter bound", { inputs: "length: input.int(5, { min: 3, max: 50 })" }, "major", /min/],
  ["another default", { inputs: "length: input.int(6, { min: 2, max: 50 })" }, "major", /default/],
  ["another kind", { inputs: "length: input.float(5, { min: 2, max: 50 })" }, "major", /kind/],
  [
    "a renamed output",
    { outputs: "line: plot({})", value: "line: ta.sma(bars.close, inputs.length)" },
    "major",
    /is gone/,
  ],
  ["other numbers", { value: "value: ta.ema(bars.close, inputs.length)" }, "major", /has other numbers/],
  [
    "other numbers at a bound only",
    { value: "value: ta.sma(bars.close, inputs.length === 50 ? 49 : inputs.length)" },
    "major",
    /has other numbers/,
  ],
  [
    "another rounding",
    { value: "value: ta.sma(bars.close, inputs.length).map((x) => x * (1 + 4e-16))" },
    "minor",
    /rounded otherwise/,
  ],
  [
    "a failure",
    { value: "value: inputs.length > 40 ? null.x : ta.sma(bars.close, inputs.length)" },
    "major",
    /fails on bars that worked/,
  ],
])("%s asks for its kind of version", async (_, parts, requires, words) => {
  const report = await compareVersions({ against: "1.0.0", old: version(), next: version(parts) });
  expect(report.requires, JSON.stringify(report.changes)).toBe(requires);
  const told = report.changes.map(({ message }) => message).join("\n");
  if (words === null) expect(told).toBe("");
  else expect(told).toMatch(words);
});

test("a default that changed is told once: the numbers behind it are the same", async () => {
  const next = version({ inputs: "length: input.int(6, { min: 2, max: 50 })" });
  const { changes } = await compareVersions({ against: "1.0.0", old: version(), next });
  expect(changes).toHaveLength(1);
});

test.each([
  ["1.4.2", "patch", "1.4.3"],
  ["1.4.2", "minor", "1.5.0"],
  ["1.4.2", "major", "2.0.0"],
] as const)("behind %s a %s change is %s at least", (from, requires, least) => {
  const number = versionNumberOf(from);
  const next = leastNext(number, requires);
  expect(formatVersion(next)).toBe(least);
  expect(isBumpEnough(number, next, requires)).toBe(true);
  expect(isBumpEnough(number, versionNumberOf("9.0.0"), requires)).toBe(true);
  expect(isBumpEnough(number, number, requires)).toBe(false);
});
