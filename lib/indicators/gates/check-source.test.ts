import { expect, test } from "vitest";
import { checkSource } from "@/lib/indicators/gates/check-source";
import { sourceTokens } from "@/lib/indicators/gates/source-tokens";
import type { Manifest } from "@/lib/indicators/manifest-schema";

const NO_INPUTS: Manifest = { name: "Test", inputs: [], outputs: [] };

function findingsOf(source: string) {
  return checkSource(source, NO_INPUTS).map(({ severity, line, column }) => `${severity} ${line}:${column}`);
}

test.each([
  ["const t = Date.now();", "error 1:11"],
  ["const a = 1;\n  const b = Math.random();", "error 2:18"],
  ["new WebAssembly.Module(x)", "error 1:5"],
  ["const f = new Function('return 1')", "error 1:15"],
  ["`$" + "{eval('1')}`", "error 1:4"],
  ["({}).constructor('x')", "warning 1:6"],
  ["globalThis.x = 1", "warning 1:1"],
  ["y = close[i + 1];", "note 1:10"],
  ["y = close[i + k] * 2;", "note 1:10"],
  ["y = bars.close.at(-1);", "note 1:16"],
  ["y = close[close.length - 1];", "note 1:17"],
  ["for (;;) { for (;;) { while (x) { y } } }", "note 1:33"],
])("%j is reported at its place", (source, wanted) => {
  expect(findingsOf(source)).toEqual([wanted]);
});

test.each([
  "// Date.now() and Math.random()",
  "const words = 'Date eval fetch';",
  "const pattern = /Date/; const half = a / Date2 / 2;",
  "const process = (x) => x; y = process(2);",
  "const run = (fetch) => fetch * 2;",
  "const table = { Date: 1, eval: 2 };",
  "const x = row.Date;",
  "value[i + 3] = close[i];",
  "y = close[i - 1];",
  "for (let i = 0; i < n - 1; i += 1) { if (a) { y[i] = x[i] } }",
  "class Ring { constructor(size) { this.size = size } }",
])("%j is left alone", (source) => {
  expect(findingsOf(source)).toEqual([]);
});

test("an input without bounds is warned of", () => {
  const input = {
    key: "length",
    kind: "int",
    default: 5,
    min: 1,
    max: null,
    step: null,
    title: null,
    options: [],
  };
  const findings = checkSource("", { ...NO_INPUTS, inputs: [{ ...input, kind: "int" }] });
  expect(findings).toMatchObject([{ severity: "warning", line: null }]);
  expect(findings[0]?.message).toContain('"length" has no bounds');
});

test("a source of the greatest size that never closes anything is read in one pass", () => {
  for (const part of ["`$" + "{", "/*", "'\\", "((((", "/[", "a", "{`"]) {
    const source = part.repeat(Math.ceil(65_536 / part.length));
    const tokens = sourceTokens(source);
    expect(tokens.length).toBeLessThanOrEqual(source.length);
  }
});

test("lines are counted through comments, texts and templates", () => {
  const tokens = sourceTokens("/* a\nb */ x\n`one\n$" + "{y}\n` z");
  const places = tokens
    .filter(({ kind }) => kind === "word")
    .map(({ text, line, column }) => [text, line, column]);
  expect(places).toEqual([
    ["x", 2, 6],
    ["y", 4, 3],
    ["z", 5, 3],
  ]);
});
