import { describe, expect, it } from "vitest";
import {
  areaPath,
  type Curve,
  linePath,
  nearestPoint,
  placeOf,
  roundScale,
  timeTicks,
} from "@/components/provider/equity-geometry";
import { DAY_MS } from "@/lib/time";

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

function curveOf(growth: (number | null)[], firstDay = 0): Curve {
  return {
    day: growth.map((_, at) => firstDay + at),
    growth,
    drawdown: growth.map(() => 0),
    equity: growth,
    rankedFrom: 0,
  };
}

const whole = { scale: { low: 0, high: 4, ticks: [] }, height: 100, from: 0, to: 5 };

describe("the line of a curve", () => {
  it("has a hole where a mark is missing", () => {
    const growth = [1, 2, null, 3, 4];
    expect(linePath(curveOf(growth), growth, whole)).toBe("M0.0,75.0L250.0,50.0M750.0,25.0L1000.0,0.0");
  });

  it("shows a mark between two missing ones as a point", () => {
    const growth = [null, 2, null];
    expect(linePath(curveOf(growth), growth, { ...whole, to: 3 })).toBe("M500.0,50.0h0");
  });

  it("is drawn for the part that is asked for", () => {
    const growth = [1, 2, 3, 4, 4];
    expect(linePath(curveOf(growth), growth, { ...whole, from: 3 })).toBe("M750.0,0.0L1000.0,0.0");
  });
});

it("the area under a curve closes at zero", () => {
  const depth = [0, 2];
  expect(areaPath(curveOf(depth), depth, { ...whole, to: 2 })).toBe(
    "M0.0,100.0L0.0,100.0L1000.0,50.0L1000.0,100.0Z",
  );
});

describe("the scale of a curve", () => {
  it("has round numbers around everything that is drawn, and what always has to be there", () => {
    const ticks = (values: (number | null)[]) =>
      roundScale(values, 1).ticks.map((tick) => Number(tick.toFixed(9)));
    expect(ticks([1.02, 1.38, null])).toEqual([1, 1.1, 1.2, 1.3, 1.4]);
    expect(ticks([0.93, 1.1])).toEqual([0.9, 0.95, 1, 1.05, 1.1]);
  });

  it("is a scale also without anything to draw", () => {
    const scale = roundScale([null], 0);
    expect(scale.high).toBeGreaterThan(scale.low);
    expect(placeOf(scale.high, scale, 100)).toBe(0);
    expect(placeOf(scale.low, scale, 100)).toBe(100);
  });
});

describe("the ticks of time", () => {
  const ticks = (from: string, to: string) =>
    timeTicks({ ...curveOf([]), day: [dayOf(from), dayOf(to)] }).map(({ label }) => label);

  it("are beginnings of months, and years by their number", () => {
    expect(ticks("2025-11-03", "2026-10-31")).toEqual(["2026", "Mar", "May", "Jul", "Sep"]);
    expect(ticks("2023-05-01", "2026-11-23")).toEqual(["2024", "2025", "2026"]);
  });

  it("are days in a short curve", () => {
    expect(ticks("2026-10-01", "2026-10-30")).toEqual(["8 Oct", "15 Oct", "22 Oct", "29 Oct"]);
  });

  it("are none in a curve of one day", () => {
    expect(ticks("2026-10-01", "2026-10-01")).toEqual([]);
  });
});

it("the point that is pointed at is the nearest in time", () => {
  const curve = { ...curveOf([1, 1, 1]), day: [0, 1, 10] };
  expect([0, 0.04, 0.06, 0.5, 0.6, 1].map((share) => nearestPoint(curve, share))).toEqual([0, 0, 1, 1, 2, 2]);
});
