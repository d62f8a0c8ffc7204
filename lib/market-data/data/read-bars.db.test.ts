import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { listSymbols } from "@/lib/market-data/data/list-symbols";
import { readBars } from "@/lib/market-data/data/read-bars";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { ensureInstrument } from "@/lib/market-data/mutations/ensure-instrument";
import { writeCandles } from "@/lib/market-data/mutations/write-candles";
import { type SyntheticMarket, syntheticHours } from "@/lib/market-data/synthetic-candles";
import { sliceBars } from "@/lib/ta/bars";

const HOUR = 3_600_000;
const FROM = Date.UTC(2025, 0, 1);
const COUNT = 2_500;
const actor = systemActor("test", "test");
const market: SyntheticMarket = {
  seed: "data",
  startPrice: 100,
  digits: 2,
  hourVolatility: 0.01,
  hourDrift: 0,
  hourVolume: 10,
  session: "always",
};
const bars = syntheticHours(market, FROM, FROM + COUNT * HOUR);
const instrument = {
  venue: "test",
  base: "A",
  quote: "USD",
  name: "A",
  periodsPerYear: 365,
  synthetic: true,
};
let instrumentId = "";

beforeAll(async () => {
  ({ instrumentId } = await ensureInstrument(actor, { ...instrument, code: "AAA" }));
  await writeCandles(actor, { instrumentId, interval: "1h", bars });
});

describe("reading", () => {
  test("the whole series comes back byte for byte, whatever the chunks", async () => {
    const stored = await readBars({ symbol: "AAA", interval: "1h" });
    expect(stored.datasetHash).toBe(datasetHash(bars));
    expect(stored.source).toMatchObject({ from: FROM, to: FROM + (COUNT - 1) * HOUR + 1, synthetic: true });
  });

  test.each<[string, { from?: number; to?: number; limitBars?: number }, number, number]>([
    ["from is included", { from: FROM + 1_024 * HOUR }, 1_024, COUNT],
    ["to is not", { to: FROM + 1_024 * HOUR }, 0, 1_024],
    ["between two bars", { from: FROM + HOUR + 1, to: FROM + 3 * HOUR - 1 }, 2, 3],
    ["across chunks", { from: FROM + 1_000 * HOUR, to: FROM + 2_100 * HOUR }, 1_000, 2_100],
    ["the newest of all", { limitBars: 1_500 }, COUNT - 1_500, COUNT],
    ["the newest before a time", { to: FROM + 1_100 * HOUR, limitBars: 200 }, 900, 1_100],
    ["more than there are", { limitBars: 10_000 }, 0, COUNT],
    ["before the first", { to: FROM }, 0, 0],
    ["behind the last", { from: FROM + COUNT * HOUR }, COUNT, COUNT],
  ])("%s", async (_, range, start, end) => {
    const stored = await readBars({ symbol: "AAA", interval: "1h", ...range });
    expect([...stored.bars.time]).toEqual([...sliceBars(bars, start, end).time]);
  });

  test("the range of an answer reads exactly the same bars again", async () => {
    const first = await readBars({ symbol: "AAA", interval: "1h", from: FROM + 7, limitBars: 333 });
    const again = await readBars(first.source);
    expect(again.datasetHash).toBe(first.datasetHash);
  });

  test("an unknown symbol is not found, an interval without candles is empty, a turned range is refused", async () => {
    await expect(readBars({ symbol: "ZZZ", interval: "1h" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await readBars({ symbol: "AAA", interval: "1d" })).bars.time).toHaveLength(0);
    await expect(readBars({ symbol: "AAA", interval: "1h", from: 2, to: 1 })).rejects.toMatchObject({
      code: "VALIDATION",
    });
  });

  test("symbols are listed with their intervals, also without candles", async () => {
    await ensureInstrument(actor, { ...instrument, code: "BBB" });
    const symbols = await listSymbols();
    expect(symbols.map(({ symbol, intervals }) => [symbol, intervals.map(({ bars: n }) => n)])).toEqual([
      ["AAA", [COUNT]],
      ["BBB", []],
    ]);
  });
});

describe("writing", () => {
  test("opening an instrument twice finds the first", async () => {
    expect(await ensureInstrument(actor, { ...instrument, code: "AAA", name: "Other" })).toEqual({
      instrumentId,
    });
  });
});
