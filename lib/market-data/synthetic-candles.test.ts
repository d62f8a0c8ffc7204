import { expect, test } from "vitest";
import { datasetHash } from "@/lib/market-data/dataset-hash";
import { dailyFromHours, type SyntheticMarket, syntheticHours } from "@/lib/market-data/synthetic-candles";
import { sliceBars } from "@/lib/ta/bars";

const market: SyntheticMarket = {
  seed: "test",
  startPrice: 100,
  digits: 2,
  hourVolatility: 0.006,
  hourDrift: 0.00003,
  hourVolume: 50,
  session: "always",
};
const FROM = Date.UTC(2024, 0, 1);
const TO = Date.UTC(2025, 0, 1);

test("equal seeds make the same bytes on every machine, other seeds do not", () => {
  const hours = syntheticHours(market, FROM, TO);
  expect(datasetHash(hours)).toBe("ab5074705e9b5c9b0dd4c1ea6aa9791ba4211d74109e1661d760b8b815ded391");
  expect(datasetHash(syntheticHours({ ...market, seed: "other" }, FROM, TO))).not.toBe(datasetHash(hours));
});

test("a longer series begins with the shorter one", () => {
  const long = syntheticHours(market, FROM, TO);
  const short = syntheticHours(market, FROM, FROM + 100 * 3_600_000);
  expect(sliceBars(long, 0, 100)).toEqual(short);
});

test("every candle is possible, and each opens where the one before closed", () => {
  const { open, high, low, close, volume } = syntheticHours(market, FROM, TO);
  for (let i = 0; i < open.length; i += 1) {
    const [o = 0, h = 0, l = 0, c = 0, v = 0] = [open[i], high[i], low[i], close[i], volume[i]];
    expect(l > 0 && l <= Math.min(o, c) && h >= Math.max(o, c) && v > 0, `candle ${i}`).toBe(true);
    if (i > 0) expect(o).toBe(close[i - 1]);
  }
});

test("volatility clusters: a big hour is followed by bigger hours than a small one", () => {
  const { open, close } = syntheticHours(market, FROM, TO);
  const moves = [...close].map((c, i) => Math.abs(c / (open[i] ?? c) - 1));
  const after = (keep: (move: number) => boolean) => {
    const next = moves.slice(1).filter((_, i) => keep(moves[i] ?? 0));
    return next.reduce((a, b) => a + b, 0) / next.length;
  };
  expect(after((move) => move > 0.012)).toBeGreaterThan(1.15 * after((move) => move < 0.003));
});

test("a day is its hours put together", () => {
  const hours = syntheticHours(market, FROM, FROM + 48 * 3_600_000);
  const days = dailyFromHours(hours);
  expect([...days.time]).toEqual([FROM, FROM + 86_400_000]);
  expect(days.open[1]).toBe(hours.open[24]);
  expect(days.close[0]).toBe(hours.close[23]);
  expect(days.high[0]).toBe(Math.max(...hours.high.slice(0, 24)));
  expect(days.low[1]).toBe(Math.min(...hours.low.slice(24)));
});

test("a market of weekdays has no candle at the weekend", () => {
  const { time } = syntheticHours({ ...market, session: "weekdays" }, FROM, TO);
  expect([...time].filter((at) => [0, 6].includes(new Date(at).getUTCDay()))).toEqual([]);
});
