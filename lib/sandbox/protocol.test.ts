import { describe, expect, it } from "vitest";
import { parseManifest } from "@/lib/sandbox/manifest-schema";
import { parseJobMessage, parseWorkerMessage } from "@/lib/sandbox/protocol";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { frameDataOffset } from "@/lib/sandbox/series-frame-layout";

const JOB = {
  type: "job",
  id: 1,
  mode: "run",
  source: "",
  language: "ts",
  wallMs: 10,
  bars: 1,
  barsKey: "k",
  barsBytes: null,
  evict: [],
  inputsJson: "{}",
  expected: null,
};

function frame(names: string, values: number[][], count = values.length): Uint8Array {
  const length = values[0]?.length ?? 0;
  const bytes = new Uint8Array(frameDataOffset(names.length) + values.length * length * 8);
  new Uint32Array(bytes.buffer, 0, 2).set([count, names.length]);
  bytes.set(Buffer.from(names, "latin1"), 8);
  new Float64Array(bytes.buffer, frameDataOffset(names.length)).set(values.flat());
  return bytes;
}

describe("messages", () => {
  it("passes exactly a job", () => {
    expect(parseJobMessage({ ...JOB, more: 1 })).toEqual(JOB);
    const broken = [
      null,
      1,
      [],
      {},
      { ...JOB, id: -1 },
      { ...JOB, mode: "x" },
      { ...JOB, barsBytes: [] },
      { ...JOB, evict: [1] },
    ];
    for (const value of broken) expect(parseJobMessage(value)).toBeNull();
  });

  it("passes exactly a worker's message", () => {
    const cost = { cpuMicros: 1, peakMemoryKb: 1, wallMs: 1 };
    const failed = { type: "failed", id: 1, code: "TIMEOUT", message: "m", line: 0, column: 0, ...cost };
    expect(parseWorkerMessage(failed)).toEqual(failed);
    const broken = [
      undefined,
      "ready",
      { type: "ready" },
      { type: "series", id: 1, frame: new ArrayBuffer(8), ...cost },
      { type: "series", id: 1, frame: new Uint8Array(8), ...cost, cpuMicros: Number.NaN },
      { type: "manifest", id: 1, json: {}, ...cost },
      { ...failed, code: "INTERNAL" },
      { ...failed, line: "1" },
      { ...failed, wallMs: undefined },
      { ...failed, id: Number.POSITIVE_INFINITY },
    ];
    for (const value of broken) expect(parseWorkerMessage(value)).toBeNull();
  });
});

describe("the frame of series", () => {
  it("gives the series in order", () => {
    const series = decodeSeriesFrame(
      frame("a,b_2", [
        [1, 2],
        [Number.NaN, 4],
      ]),
      2,
    );
    expect([...(series ?? [])]).toEqual([
      ["a", new Float64Array([1, 2])],
      ["b_2", new Float64Array([Number.NaN, 4])],
    ]);
  });

  it.each([
    ["empty", new Uint8Array(0), 1],
    ["no series", frame("", [], 0), 0],
    ["a wrong size", frame("a", [[1, 2]]), 3],
    ["a wrong count", frame("a", [[1], [2]], 1), 1],
    ["a name twice", frame("a,a", [[1], [2]]), 1],
    ["__proto__", frame("__proto__", [[1]]), 1],
    ["infinity", frame("a", [[Number.POSITIVE_INFINITY]]), 1],
    ["too many series", frame("a", [[1]], 65), 1],
    ["a huge count", frame("a", [[1]], 0xffffffff), 1],
  ])("refuses %s", (_, bytes, length) => {
    expect(decodeSeriesFrame(bytes, length)).toBeNull();
  });
});

describe("the manifest", () => {
  it("is refused unless it is exactly one", () => {
    for (const text of [
      "",
      "1",
      "{}",
      '{"name":"a","inputs":[],"outputs":[]}',
      '{"name":"a","inputs":[],"outputs":[{"key":"o"}],"__proto__":1}',
    ]) {
      expect(parseManifest(text)).toBeNull();
    }
  });
});
