import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inputHash, outputHash } from "@/lib/indicators/execution-hash";
import { seriesJson } from "@/lib/indicators/series-json";
import { versionHash } from "@/lib/indicators/version-hash";

test("the output hash is what its definition says, written out by hand", () => {
  const bytes = Buffer.concat([
    Buffer.from('"a"\0'),
    Buffer.from("02000000", "hex"),
    Buffer.from("000000000000f87f", "hex"),
    Buffer.from("000000000000f83f", "hex"),
    Buffer.from('"b"\0'),
    Buffer.from("00000000", "hex"),
  ]);
  const outputs = { b: new Float64Array(0), a: Float64Array.of(Number.NaN, 1.5) };
  expect(outputHash(outputs)).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("every NaN is one, −0 is 0, and the order of the outputs does not count", () => {
  const odd = new Float64Array(1);
  new DataView(odd.buffer).setBigUint64(0, 0xfff8_0000_0000_1234n, true);
  expect(outputHash({ a: odd })).toBe(outputHash({ a: Float64Array.of(Number.NaN) }));
  expect(outputHash({ a: Float64Array.of(-0) })).toBe(outputHash({ a: Float64Array.of(0) }));
  const [x, y] = [Float64Array.of(1), Float64Array.of(2)];
  expect(outputHash({ x, y })).toBe(outputHash({ y, x }));
  expect(outputHash({ x, y })).not.toBe(outputHash({ x: y, y: x }));
});

test("the JSON answer gives the same hash as the numbers it was made of", () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (values) => {
      const outputs = { series: Float64Array.from(values) };
      const json: ReturnType<typeof seriesJson> = JSON.parse(JSON.stringify(seriesJson(outputs)));
      const back = { series: Float64Array.from(json.series ?? [], (value) => value ?? Number.NaN) };
      expect(outputHash(back)).toBe(outputHash(outputs));
    }),
  );
});

test("the input hash depends on version, bars and inputs, not on the order of the inputs", () => {
  const run = { versionHash: "v", datasetHash: "d", inputs: { a: 1, b: "x" } };
  expect(inputHash({ ...run, inputs: { b: "x", a: 1 } })).toBe(inputHash(run));
  const others = [
    { ...run, versionHash: "w" },
    { ...run, datasetHash: "e" },
    { ...run, inputs: { a: 2, b: "x" } },
    { ...run, versionHash: "d", datasetHash: "v" },
  ];
  expect(new Set([run, ...others].map(inputHash)).size).toBe(5);
});

test("the version hash depends on source, manifest and engine", () => {
  const content = { source: "s", manifest: { name: "n" }, engine: "e" };
  const hashes = [
    content,
    { ...content, source: "t" },
    { ...content, manifest: {} },
    { ...content, engine: "f" },
  ];
  expect(new Set(hashes.map(versionHash)).size).toBe(4);
  expect(versionHash(content)).toBe(
    createHash("sha256").update('{"engine":"e","manifest":{"name":"n"},"source":"s"}').digest("hex"),
  );
});
