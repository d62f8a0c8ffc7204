import { describe, expect, test } from "vitest";
import { type Feed, feedCode, feedStartMs, PAGE_BARS, readFeedPage } from "@/lib/market-data/feed";

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR + 5;
const feed: Feed = { exchange: "kraken", base: "BTC", quote: "USD", interval: "1h" };
const row = (hour: number, ...values: unknown[]) => [
  hour * HOUR,
  ...(values.length > 0 ? values : [2, 3, 1, 2, 5]),
];
const read = (rows: unknown[][], startHour = 900) =>
  readFeedPage(rows, { interval: "1h", startMs: startHour * HOUR, nowMs: NOW });

test("a feed has a code of its own and goes on where it stopped", () => {
  expect(feedCode(feed)).toBe("KRAKEN-BTC-USD");
  expect(feedStartMs(feed, { lastMs: 7, nowMs: NOW })).toBe(7);
  expect(feedStartMs(feed, { lastMs: null, nowMs: NOW })).toBe((1_000 - PAGE_BARS) * HOUR);
});

describe("a page", () => {
  test("leaves out what was not asked for and the candle that still runs", () => {
    const { bars, nextMs } = read([row(899), row(900), row(999), row(1_000)]);
    expect([[...bars.time], nextMs]).toEqual([[900 * HOUR, 999 * HOUR], null]);
  });

  test.each([
    ["behind its last candle", [row(900), row(950)], 900, 951],
    ["a page later when it is empty", [], 100, 100 + PAGE_BARS],
    ["nowhere when it is empty and the last", [], 999, null],
  ])("goes on %s", (_, rows, start, next) => {
    expect(read(rows, start).nextMs).toBe(next === null ? null : next * HOUR);
  });

  test.each([
    ["text", row(901, "2", 3, 1, 2, 5)],
    ["a missing number", row(901, 2, 3, 1, 2)],
    ["NaN", row(901, 2, 3, 1, Number.NaN, 5)],
    ["a close above the high", row(901, 2, 3, 1, 4, 5)],
    ["an open below the low", row(901, 0.5, 3, 1, 2, 5)],
    ["a volume below zero", row(901, 2, 3, 1, 2, -5)],
    ["the same time again", row(900)],
  ])("with %s is refused", (_, bad) => {
    expect(() => read([row(900), bad])).toThrow(RangeError);
  });
});
