import { describe, expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import { averagingDown } from "@/lib/verification/checks/averaging-down";
import { aRecord, at, fill } from "@/lib/verification/testing/record";

const HOUR = 3_600_000;

/** One long position a day: an entry at 100, then an order of the same size at each of `prices`, then out at 100. */
function position(day: number, prices: readonly number[]): EventFact[] {
  const entries = [100, ...prices].map((price, index) => fill(1, price, at(day, index * HOUR)));
  return [...entries, fill(-entries.length, 100, at(day, 20 * HOUR))];
}

const down = (layers: number, step = 1) =>
  Array.from({ length: layers - 1 }, (_, add) => 100 - step * (add + 1));
const days = (count: number, prices: readonly number[], from = 0) =>
  Array.from({ length: count }, (_, day) => position(from + day, prices)).flat();
const run = (events: readonly EventFact[]) => averagingDown.run(aRecord({ events }));

describe("averaging down", () => {
  it("warns of four layers of which all were added under water, and confirms the equal steps of a grid", () => {
    const outcome = run(days(7, down(4)));
    expect(outcome).toMatchObject({
      state: "raised",
      severity: "warn",
      evidence: { adds: 21, addsUnderWater: 21, mostLayers: 4, hasGridSpacing: true },
    });
  });

  it("three layers are no grid, however often", () => {
    expect(run(days(10, down(3)))).toMatchObject({ state: "passed", evidence: { mostLayers: 3 } });
  });

  it("a share of exactly 70 % passes, one add more warns", () => {
    const up = [101, 102, 103];
    expect(run([...days(7, down(4)), ...days(3, up, 10)])).toMatchObject({
      state: "passed",
      evidence: { adds: 30, underWaterShare: 0.7 },
    });
    expect(run([...days(8, down(4)), ...days(3, up, 10)]).state).toBe("raised");
  });

  it("adding to winners is no averaging down", () => {
    expect(run(days(10, [101, 102, 103, 104])).state).toBe("passed");
  });

  it("is the same for shorts: adds above the average are under water", () => {
    const shorts = Array.from({ length: 7 }, (_, day) => [
      ...[100, 101, 102, 103].map((price, index) => fill(-1, price, at(day, index * HOUR))),
      fill(4, 100, at(day, 20 * HOUR)),
    ]).flat();
    expect(run(shorts)).toMatchObject({ state: "raised", evidence: { addsUnderWater: 21 } });
  });

  it("does not confirm a grid of uneven steps", () => {
    expect(run(days(7, [99, 98.9, 90]))).toMatchObject({
      state: "raised",
      evidence: { hasGridSpacing: false },
    });
  });

  it("pieces of one order within a second are no layers", () => {
    const pieces = Array.from({ length: 10 }, (_, day) => [
      ...[0, 300, 900, 1_700].map((ms) => fill(1, 100 - ms / 1_000, at(day, ms))),
      fill(-4, 100, at(day, HOUR)),
    ]).flat();
    expect(run(pieces).state).toBe("not_applicable");
  });

  it("a fill through zero begins a new position with one layer", () => {
    const flips = Array.from({ length: 30 }, (_, day) => fill(day % 2 === 0 ? 2 : -2, 100, at(day)));
    expect(run([fill(-1, 100, at(0, -HOUR)), ...flips]).state).toBe("not_applicable");
  });

  it("nineteen adds are too few", () => {
    const events = [...days(6, down(4)), ...position(8, down(2))];
    expect(run(events)).toMatchObject({ state: "insufficient", evidence: { adds: 19 } });
  });

  it("counts only what was added in the period", () => {
    const record = aRecord({ events: days(7, down(4)) });
    const { throughDay } = record.period;
    expect(averagingDown.run({ ...record, period: { fromDay: throughDay, throughDay } }).state).toBe(
      "not_applicable",
    );
  });
});
