import { expect, it } from "vitest";
import { releasableOutputs, releaseOutputs } from "@/lib/sandbox/run-outputs";
import { decodeSeriesFrame } from "@/lib/sandbox/series-frame";
import { bytesOf } from "@/lib/sandbox/test-pool";

const RELEASED = "the outputs of this run were released";

/** The frame of `up`: 1, 2 and `down`: 2, 1, at `at` of a memory with as much behind it. */
function frameAt(at: number): Uint8Array {
  const frame = new Uint8Array(new ArrayBuffer(2 * at + 48), at, 48);
  const words = new DataView(frame.buffer, at);
  words.setUint32(0, 2, true);
  words.setUint32(4, 7, true);
  frame.set(Buffer.from("up,down"), 8);
  for (const [index, value] of [1, 2, 2, 1].entries()) words.setFloat64(16 + index * 8, value, true);
  return frame;
}

function outputsOf(frame: Uint8Array) {
  return releasableOutputs(decodeSeriesFrame(frame, 2) ?? new Map());
}

it("are plain series until they are released", () => {
  expect(outputsOf(frameAt(0))).toEqual({ up: new Float64Array([1, 2]), down: new Float64Array([2, 1]) });
});

it("give their memory back, once", () => {
  const frame = frameAt(0);
  const outputs = outputsOf(frame);
  releaseOutputs(outputs);
  expect(frame.buffer.byteLength).toBe(0);
  expect(() => releaseOutputs(outputs)).not.toThrow();
});

it("throw when they are read after that, however it is done", () => {
  const outputs = outputsOf(frameAt(0));
  const held = outputs.up ?? new Float64Array(0);
  releaseOutputs(outputs);
  expect(Object.keys(outputs)).toEqual(["up", "down"]);
  expect(() => outputs.up).toThrow(RELEASED);
  expect(() => ({ ...outputs })).toThrow(RELEASED);
  expect(() => Object.entries(outputs)).toThrow(RELEASED);
  expect(() => JSON.stringify(outputs)).toThrow(RELEASED);
  for (const read of [
    () => Array.from(held),
    () => held.slice(),
    () => held.subarray(0, 1),
    () => bytesOf(held),
  ])
    expect(read).toThrow(TypeError);
});

it("take nothing with them that they do not own", () => {
  const shared = frameAt(16);
  const outputs = outputsOf(shared);
  releaseOutputs(outputs);
  expect(shared.buffer.byteLength).toBe(80);
  expect(() => outputs.up).toThrow(RELEASED);
});

it("are left alone when no sandbox made them", () => {
  const kept = { close: new Float64Array([1, 2]) };
  releaseOutputs(kept);
  expect(kept.close).toEqual(new Float64Array([1, 2]));
});
