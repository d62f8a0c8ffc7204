import { beforeEach, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { readBars } from "@/lib/market-data/data/read-bars";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { seededBars } from "@/lib/sandbox/test-pool";
import { type Bars, sliceBars } from "@/lib/ta/bars";
import { joinBars } from "@/lib/ta/packed-bars";

const HOUR = 3_600_000;
const COUNT = 5_000;
const actor = systemActor("test", "test");
const bars = { ...seededBars(COUNT), time: Float64Array.from({ length: COUNT }, (_, i) => i * HOUR) };
const part = (...ranges: [number, number][]) =>
  joinBars(ranges.map(([start, end]) => sliceBars(bars, start, end)));
let code = "WRITE-1";
let instrumentId = "";

beforeEach(async () => {
  code = `WRITE-${Number(code.slice(6)) + 1}`;
  const words = { venue: "test", base: "A", quote: "USD", name: "A", periodsPerYear: 365, synthetic: true };
  ({ instrumentId } = await ensureInstrument(actor, { ...words, code }));
});
const write = (some: Bars) => writeCandles(actor, { instrumentId, interval: "1h", bars: some });
const storedHash = async () => (await readBars({ symbol: code, interval: "1h" })).datasetHash;

test("the same series again writes nothing, a longer one its last chunks", async () => {
  expect(await write(part([0, 1_500]))).toEqual({ added: 1_500, changed: 0, written: 2 });
  expect(await write(part([0, 1_500]))).toEqual({ added: 0, changed: 0, written: 0 });
  expect(await write(part([0, 2_500]))).toEqual({ added: 1_000, changed: 0, written: 2 });
  expect(await storedHash()).toBe(datasetHash(part([0, 2_500])));
});

test.each<[string, [number, number][], [number, number][]]>([
  ["before the first", [[3_000, 5_000]], [[0, 3_000]]],
  ["behind the last", [[0, 1_024]], [[1_024, 5_000]]],
  [
    "into gaps and over what is there",
    [
      [10, 900],
      [1_100, 2_000],
      [2_600, 4_990],
    ],
    [[0, 5_000]],
  ],
  [
    "in two places far apart",
    [
      [5, 2_400],
      [2_410, 4_995],
    ],
    [
      [0, 5],
      [2_400, 2_410],
      [4_995, 5_000],
    ],
  ],
])("bars %s end in the place of their time, in full chunks", async (_, first, second) => {
  const before = await write(part(...first));
  const after = await write(part(...second));
  expect(before.added + after.added).toBe(COUNT);
  expect([before.changed, after.changed]).toEqual([0, 0]);
  expect(await storedHash()).toBe(datasetHash(bars));
  const chunks = await db().candleChunk.findMany({ where: { instrumentId }, orderBy: { chunk: "asc" } });
  expect(chunks.map(({ chunk, n }) => [chunk, n])).toEqual([
    [0, 1_024],
    [1, 1_024],
    [2, 1_024],
    [3, 1_024],
    [4, 904],
  ]);
});

test("a corrected bar takes the place of the one of its hour", async () => {
  await write(bars);
  const corrected = part([2_000, 2_001]);
  corrected.time[0] = 2_000 * HOUR + 1;
  corrected.close[0] = 1;
  expect(await write(corrected)).toEqual({ added: 0, changed: 1, written: 1 });
  const { bars: stored } = await readBars({ symbol: code, interval: "1h" });
  expect([stored.time.length, stored.close[2_000], stored.close[2_001]]).toEqual([
    COUNT,
    1,
    bars.close[2_001],
  ]);
});

test("writers at the same time lose no bar", async () => {
  await Promise.all([0, 1, 2, 3, 4].map((n) => write(part([n * 1_000, (n + 1) * 1_000]))));
  expect(await storedHash()).toBe(datasetHash(bars));
});
