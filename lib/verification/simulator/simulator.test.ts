import { describe, expect, it } from "vitest";
import { performanceOf } from "@/lib/performance/performance";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { CHECKS } from "@/lib/verification/checks";
import { BAD_ACTOR_NAMES, type BadActor } from "@/lib/verification/simulator/bad-actors";
import { badRecord, measureChecks } from "@/lib/verification/simulator/calibration";
import { simulateInvestor } from "@/lib/verification/simulator/investor";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { type SimulatedAccount, simulatedRecord } from "@/lib/verification/simulator/simulated-account";
import { simulateTrader } from "@/lib/verification/simulator/trader";

function measured({ derived }: CheckedRecord) {
  return performanceOf({
    daily: derived.daily,
    trades: derived.roundTrips,
    periodsPerYear: 365,
    riskFreeRate: 0,
    trials: { count: 1, sharpeDeviation: null },
  });
}

function meanSharpe(simulate: (seed: number) => SimulatedAccount, runs: number): number {
  let sum = 0;
  for (let seed = 0; seed < runs; seed += 1) sum += measured(simulatedRecord(simulate(seed))).sharpe ?? 0;
  return sum / runs;
}

describe("honest accounts", () => {
  it.each([0, 2])(
    "investors have a Sharpe ratio of %i on average (200 years, to four standard errors)",
    (sharpe) => {
      const mean = meanSharpe((seed) => simulateInvestor(seededRandom(seed), { days: 365, sharpe }), 200);
      expect(Math.abs(mean - sharpe)).toBeLessThan(4 / Math.sqrt(200));
    },
  );

  it("traders win and lose about as often, pay for it, and stay solvent", () => {
    const record = simulatedRecord(simulateTrader(seededRandom(1), { days: 365, sharpe: 0 }));
    const { trades, winRate } = measured(record);
    expect(trades).toBeGreaterThan(100);
    expect(Math.abs((winRate ?? 0) - 0.5)).toBeLessThan(0.1);
    expect(record.derived.fees).toBeGreaterThan(0);
    expect(record.derived.daily.endedOn).toBeNull();
  });

  it("equal seeds give equal accounts", () => {
    const twice = [1, 2].map(() => simulateTrader(seededRandom(7), { days: 30, sharpe: 1 }));
    expect(twice[0]).toEqual(twice[1]);
  });
});

describe("every bad account is caught by the check that is made for it", () => {
  const CAUGHT_BY: Readonly<Record<BadActor, string>> = {
    "grid bot": "averaging-down",
    martingale: "martingale",
    "smoothed marks": "serial-correlation",
    "wash trader": "churn",
    clone: "clone",
    "deposit masker": "deposit-masking",
  };

  it.each(BAD_ACTOR_NAMES)("%s", (actor) => {
    const checks = CHECKS.filter(({ id }) => id === CAUGHT_BY[actor]);
    const { counts } = measureChecks(checks, 3, (index) => badRecord(actor, index));
    expect(counts).toEqual([{ check: CAUGHT_BY[actor], judged: 3, raised: 3 }]);
  });
});
