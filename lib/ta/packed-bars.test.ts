import { expect, test } from "vitest";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { sliceBars } from "@/lib/ta/bars";
import { joinBars, packBars, unpackBars } from "@/lib/ta/packed-bars";

const bars = {
  time: Float64Array.of(1, 2, 3),
  open: Float64Array.of(1.5, 2.5, 3.5),
  high: Float64Array.of(4, 5, 6),
  low: Float64Array.of(0.1, 0.2, 0.3),
  close: Float64Array.of(2, 3, 4),
  volume: Float64Array.of(10, 0, 30),
};

test("packed bars are six little-endian float64 columns and unpack to the same bars", () => {
  const packed = packBars(bars);
  expect(packed.length).toBe(3 * 48);
  expect(new DataView(packed.buffer).getFloat64(3 * 8, true), "open follows time").toBe(1.5);
  expect(unpackBars(packed)).toEqual(bars);
});

test("bytes at an odd place of a larger buffer unpack too", () => {
  const shifted = new Uint8Array(3 * 48 + 3);
  shifted.set(packBars(bars), 3);
  expect(unpackBars(shifted.subarray(3))).toEqual(bars);
});

test("bytes that are not whole bars are refused", () => {
  expect(() => unpackBars(new Uint8Array(47))).toThrow(RangeError);
});

test("joined parts equal the whole", () => {
  expect(joinBars([sliceBars(bars, 0, 1), sliceBars(bars, 1, 3)])).toEqual(bars);
});

test("the hash changes with any value and is stable for equal bars", () => {
  expect(datasetHash(bars)).toBe(datasetHash(unpackBars(packBars(bars))));
  expect(datasetHash({ ...bars, volume: Float64Array.of(10, 0, 31) })).not.toBe(datasetHash(bars));
});
