import { describe, expect, test } from "vitest";
import { findGaps } from "@/lib/market-data/find-gaps";
import { syntheticHours } from "@/lib/market-data/synthetic-candles";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const always = { stepMs: HOUR, everyDay: true, listed: 100 };
const sessions = { stepMs: HOUR, everyDay: false, listed: 100 };

const hoursWithout = (count: number, ...missing: number[]) =>
  Float64Array.from({ length: count }, (_, i) => MONDAY + i * HOUR).filter((_, i) => !missing.includes(i));
const gap = (from: number, to: number) => ({
  from: MONDAY + from * HOUR,
  to: MONDAY + to * HOUR,
  missing: to - from,
});

describe("a market that trades all the time", () => {
  test.each([
    ["no bar", new Float64Array(0), [], 0],
    ["one bar", hoursWithout(1), [], 1],
    ["all bars", hoursWithout(50), [], 50],
    ["one missing", hoursWithout(50, 7), [gap(7, 8)], 50],
    [
      "several stretches, newest first",
      hoursWithout(50, 3, 4, 5, 30, 48),
      [gap(48, 49), gap(30, 31), gap(3, 6)],
      50,
    ],
  ])("%s", (_, time, gaps, expected) => {
    const missing = gaps.reduce((sum, one) => sum + one.missing, 0);
    expect(findGaps(time, always)).toEqual({ gaps, gapCount: gaps.length, missing, expected });
  });

  test("bars that do not begin at the full hour are bars of their hour", () => {
    const time = Float64Array.of(MONDAY + 5, MONDAY + HOUR + 900_000, MONDAY + 3 * HOUR);
    expect(findGaps(time, always).gaps).toEqual([gap(2, 3)]);
  });

  test("all are counted when only some are listed", () => {
    const time = hoursWithout(100, 10, 20, 30, 40);
    expect(findGaps(time, { ...always, listed: 2 })).toMatchObject({
      gaps: [gap(40, 41), gap(30, 31)],
      gapCount: 4,
      missing: 4,
    });
  });
});

describe("a market with hours", () => {
  const market = {
    seed: "gaps",
    startPrice: 100,
    digits: 2,
    hourVolatility: 0.01,
    hourDrift: 0,
    hourVolume: 1,
  };
  const { time } = syntheticHours({ ...market, session: "weekdays" }, MONDAY, MONDAY + 20 * 7 * DAY);
  const without = (from: number, to: number) => time.filter((at) => at < from || at >= to);

  test("nights and weekends are no gaps", () => {
    expect(findGaps(time, sessions)).toEqual({ gaps: [], gapCount: 0, missing: 0, expected: time.length });
  });

  test("a missing hour, day and week are, with the bars of their sessions only", () => {
    const hour = MONDAY + 16 * HOUR;
    expect(findGaps(without(hour, hour + HOUR), sessions).gaps).toEqual([
      { from: hour, to: hour + HOUR, missing: 1 },
    ]);
    const day = MONDAY + 8 * DAY;
    const [from, to] = [day + 14 * HOUR, day + 21 * HOUR];
    expect(findGaps(without(day, day + DAY), sessions).gaps).toEqual([{ from, to, missing: 7 }]);
    const week = MONDAY + 7 * DAY;
    const [first, last] = [week + 14 * HOUR, week + 4 * DAY + 21 * HOUR];
    expect(findGaps(without(week, week + 7 * DAY), sessions).gaps).toEqual([
      { from: first, to: last, missing: 35 },
    ]);
  });

  test("days too: a missing Wednesday is a gap, a Saturday is none", () => {
    const days = Float64Array.from({ length: 70 }, (_, i) => MONDAY + i * DAY).filter(
      (_, i) => i % 7 < 5 && i !== 23,
    );
    const wednesday = MONDAY + 23 * DAY;
    expect(findGaps(days, { ...sessions, stepMs: DAY }).gaps).toEqual([
      { from: wednesday, to: wednesday + DAY, missing: 1 },
    ]);
  });
});
