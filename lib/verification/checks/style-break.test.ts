import { describe, expect, it } from "vitest";
import { styleBreak } from "@/lib/verification/checks/style-break";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

const HOUR = 3_600_000;

/** `before` days of ±1 % (mean 0), then thirty days of `recent`. */
function returns(recent: readonly number[], before = 100): number[] {
  return [...Array.from({ length: before }, (_, day) => (day % 2 === 0 ? 0.01 : -0.01)), ...recent];
}
const run = (values: readonly number[]) => styleBreak.run(recordOfReturns(values));
const flat = Array<number>(30).fill(0);
/** One deviation of the hundred days before. */
const S = 0.01 * Math.sqrt(100 / 99);

describe("style break of returns", () => {
  it("a sum of exactly 5 passes, above it is noted internally", () => {
    const shift = (days: number) => returns([...Array<number>(days).fill(1.5 * S), ...flat.slice(days)]);
    expect(run(shift(4))).toMatchObject({ state: "passed", evidence: { cusumUp: expect.closeTo(4, 9) } });
    expect(run(shift(6))).toMatchObject({
      state: "raised",
      severity: "internal",
      evidence: { cusumUp: expect.closeTo(6, 9), cusumDown: 0 },
    });
  });

  it("falls count like rises", () => {
    expect(run(returns(Array<number>(30).fill(-S)))).toMatchObject({
      state: "raised",
      evidence: { cusumDown: expect.closeTo(15, 9) },
    });
  });

  it("half a deviation is within what it allows", () => {
    expect(run(returns(Array<number>(30).fill(0.5 * S)))).toMatchObject({
      evidence: { cusumUp: expect.closeTo(0, 9) },
    });
  });

  it("needs 90 days before, and they have to move", () => {
    expect(run(returns(flat, 89)).state).toBe("insufficient");
    expect(run(Array<number>(130).fill(0.001)).state).toBe("insufficient");
  });
});

describe("style break of trades", () => {
  interface Trade {
    symbol?: string;
    hours?: number;
  }
  /** Two trades a day: sixty days of the one kind, then thirty of the other. */
  const trades = (before: Trade, after: Trade, mixed = 0) =>
    styleBreak.run(
      aRecord({
        events: Array.from({ length: 178 }, (_, index) => {
          const { symbol = "SIM-USD", hours = 1 } = index < 120 || index % 10 < mixed ? before : after;
          return roundTrip(at(0, 12 * HOUR * index), { holdMs: hours * HOUR }).map((event) => ({
            ...event,
            symbol,
          }));
        }).flat(),
      }),
    );

  it("other symbols are noted, the same ones are not", () => {
    expect(trades({}, {})).toMatchObject({ state: "passed", evidence: { symbolDivergence: 0 } });
    expect(trades({}, { symbol: "NEW-USD" })).toMatchObject({
      state: "raised",
      severity: "internal",
      evidence: { symbolDivergence: 1, holdingTimeDivergence: 0 },
    });
  });

  it("other holding times are noted", () => {
    expect(trades({}, { hours: 8 })).toMatchObject({
      state: "raised",
      evidence: { holdingTimeDivergence: 1 },
    });
    expect(trades({}, { hours: 3 })).toMatchObject({
      state: "passed",
      evidence: { holdingTimeDivergence: 0 },
    });
  });

  it("34 of 58 trades that are new are above 0.3 bits, 16 are not", () => {
    expect(trades({}, { symbol: "NEW-USD" }, 4)).toMatchObject({ state: "raised" });
    expect(trades({}, { symbol: "NEW-USD" }, 7)).toMatchObject({ state: "passed" });
  });

  it("nineteen trades on one side are too few", () => {
    const few = Array.from({ length: 19 }, (_, index) =>
      roundTrip(at(70, index * HOUR), { holdMs: HOUR / 2 }),
    );
    const many = Array.from({ length: 40 }, (_, index) => roundTrip(at(index)));
    expect(styleBreak.run(aRecord({ events: [...many, ...few].flat() })).state).toBe("insufficient");
  });
});
