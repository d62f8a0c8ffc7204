import { describe, expect, it } from "vitest";
import { drawdownRefill } from "@/lib/verification/checks/drawdown-refill";
import { FIRST_DAY } from "@/lib/verification/testing/record";
import { recordOfReturns } from "@/lib/verification/testing/returns-record";

/** 1,000 that lose `depth` on the second day and stay there for 200 days; deposits on the given days. */
function record(depth: number, deposits: Readonly<Record<number, number>>) {
  const flows = Array.from({ length: 200 }, (_, day) => (day === 0 ? 1_000 : (deposits[day] ?? 0)));
  return recordOfReturns([0, -depth, ...Array<number>(198).fill(0)], { flows });
}
const run = (depth: number, deposits: Readonly<Record<number, number>>) =>
  drawdownRefill.run(record(depth, deposits));

describe("drawdown refill", () => {
  it("two deposits of a tenth within 90 days of a drawdown above 10 % warn", () => {
    expect(run(0.2, { 5: 80, 94: 88 })).toMatchObject({
      state: "raised",
      severity: "warn",
      evidence: {
        mostWithin90Days: 2,
        refills: [
          { day: FIRST_DAY + 5, deposit: 0.1, drawdown: expect.closeTo(0.2, 12) },
          { day: FIRST_DAY + 94 },
        ],
      },
    });
  });

  it("on the 91st day the first one is forgotten", () => {
    expect(run(0.2, { 5: 80, 95: 88 })).toMatchObject({ state: "passed", evidence: { mostWithin90Days: 1 } });
  });

  it("smaller deposits and shallower drawdowns are none", () => {
    expect(run(0.2, { 5: 79, 6: 88 })).toMatchObject({ evidence: { mostWithin90Days: 1 } });
    expect(run(0.0999, { 5: 500, 6: 500 }).state).toBe("passed");
    expect(run(0.11, { 5: 500, 6: 500 }).state).toBe("raised");
  });

  it("withdrawals and the first money are none", () => {
    expect(run(0.2, { 5: -80, 6: -80 }).state).toBe("passed");
  });

  it("looks at the days of the period only, but at the drawdown from the beginning", () => {
    const whole = record(0.2, { 5: 80, 50: 100, 60: 100 });
    const from = (day: number) => ({ ...whole.period, fromDay: FIRST_DAY + day });
    expect(drawdownRefill.run({ ...whole, period: from(40) })).toMatchObject({
      evidence: { mostWithin90Days: 2 },
    });
    expect(drawdownRefill.run({ ...whole, period: from(55) }).state).toBe("passed");
  });

  it("without a marked day there is nothing to look at", () => {
    expect(drawdownRefill.run(recordOfReturns([])).state).toBe("not_applicable");
  });
});
