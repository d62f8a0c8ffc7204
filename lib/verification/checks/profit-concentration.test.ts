import { describe, expect, it } from "vitest";
import { profitConcentration } from "@/lib/verification/checks/profit-concentration";
import { aRecord, at, roundTrip } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

/** Daily profits in money on 10,000, the first day without one. */
function ofDays(profits: readonly number[]) {
  let equity = 10_000;
  return profitConcentration.run(
    recordOfReturns([
      0,
      ...profits.map((profit) => {
        const earned = profit / equity;
        equity += profit;
        return earned;
      }),
    ]),
  );
}
const ofTrades = (gains: readonly number[]) =>
  profitConcentration.run(
    aRecord({ events: gains.flatMap((gain, day) => roundTrip(at(day), { close: 100 + gain })) }),
  );

describe("profit concentration", () => {
  it("a best day just below 40 % of the profit passes, above it warns", () => {
    const others = Array<number>(89).fill(1);
    expect(ofDays([59, ...others])).toMatchObject({
      state: "passed",
      evidence: { bestDayShare: expect.closeTo(59 / 148, 9) },
    });
    expect(ofDays([60, ...others])).toMatchObject({ state: "raised", severity: "warn" });
  });

  it("a profit within chance says nothing: its best day is always a large part of it", () => {
    const days = (gain: number) =>
      ofDays(Array.from({ length: 90 }, (_, index) => (index % 2 === 0 ? gain : -10)));
    expect(days(11)).toMatchObject({ state: "insufficient", needs: "a profit beyond chance" });
    expect(days(20).state).toBe("passed");
  });

  it("one lucky day among losses and gains is no chance", () => {
    const noise = Array.from({ length: 90 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    expect(ofDays([200, ...noise])).toMatchObject({
      state: "raised",
      evidence: { bestDayShare: expect.closeTo(1, 6) },
    });
  });

  it("the best three trades at 60 % pass, above it warn", () => {
    const rest = Array<number>(20).fill(1);
    expect(ofTrades([10, 10, 10, ...rest])).toMatchObject({
      state: "passed",
      evidence: { topTradesShare: expect.closeTo(0.6, 9) },
    });
    expect(ofTrades([10, 10, 11, ...rest]).state).toBe("raised");
  });

  it("deposits are no profit", () => {
    const flows = [10_000, ...Array<number>(50).fill(0), 100_000];
    const outcome = profitConcentration.run(recordOfReturns(Array<number>(100).fill(0.001), { flows }));
    expect("evidence" in outcome ? outcome.evidence.bestDayShare : 1).toBeLessThan(0.03);
  });

  it("tells how many days the profit really came from", () => {
    expect(ofDays(Array<number>(90).fill(1))).toMatchObject({
      evidence: { effectiveGainingDays: expect.closeTo(90, 6) },
    });
  });

  it("without a profit, or with 19 trades in 89 days, there is too little to say", () => {
    expect(ofDays(Array<number>(95).fill(-1)).state).toBe("insufficient");
    const short = aRecord({ events: Array.from({ length: 19 }, (_, day) => roundTrip(at(day))).flat() });
    const period = { ...short.period, fromDay: short.period.fromDay + 1 };
    expect(profitConcentration.run({ ...short, period }).state).toBe("insufficient");
  });
});
