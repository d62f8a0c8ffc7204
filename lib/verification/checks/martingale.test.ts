import { describe, expect, it } from "vitest";
import type { EventFact } from "@/lib/trading/account-event";
import { martingale } from "@/lib/verification/checks/martingale";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { binomialTail } from "@/lib/verification/statistics/binomial-tail";
import { fisherGreater } from "@/lib/verification/statistics/fisher-exact";
import { aRecord, at, fill, roundTrip } from "@/lib/verification/testing/record";

const HOUR = 3_600_000;

/** One trade every two hours: its size and whether it wins. */
function trades(plan: readonly { qty: number; wins: boolean }[], symbol?: string): EventFact[] {
  return plan.flatMap(({ qty, wins }, index) =>
    roundTrip(at(0, 2 * HOUR * index), { qty, close: wins ? 101 : 99 }).map((event) =>
      symbol === undefined ? event : { ...event, externalId: `${symbol}-${event.externalId}`, symbol },
    ),
  );
}

/** Loses and wins by turns; of the trades after a loss `grown` are `factor` times as large. */
function alternating(pairs: number, { grown = pairs, factor = 1.5 } = {}): { qty: number; wins: boolean }[] {
  return Array.from({ length: pairs }, (_, index) => [
    { qty: 1, wins: false },
    { qty: index < grown ? factor : 1, wins: true },
  ]).flat();
}

const run = (events: readonly EventFact[]) => martingale.run(aRecord({ events }));

describe("martingale", () => {
  it("half as much again after every loss warns, twice as much hides", () => {
    expect(run(trades(alternating(25)))).toMatchObject({ state: "raised", severity: "warn" });
    expect(run(trades(alternating(25, { factor: 2 })))).toMatchObject({
      state: "raised",
      severity: "hide",
      evidence: { medianGrowth: 2, afterLoss: 25, grownAfterLoss: 25, grownAfterWin: 0 },
    });
  });

  it("positions of six layers make it grave as well", () => {
    const layered = Array.from({ length: 6 }, (_, layer) => fill(1, 100, at(80, layer * HOUR)));
    expect(run([...trades(alternating(25)), ...layered])).toMatchObject({
      severity: "hide",
      evidence: { mostLayers: 6, medianGrowth: 1.5 },
    });
    expect(run([...trades(alternating(25)), ...layered.slice(1)])).toMatchObject({ severity: "warn" });
  });

  it("counts from 1.4 times on", () => {
    expect(run(trades(alternating(25, { factor: 1.4 }))).state).toBe("raised");
    expect(run(trades(alternating(25, { factor: 1.39 }))).state).toBe("passed");
  });

  it("a difference below 30 points passes, at 30 it warns", () => {
    expect(run(trades(alternating(40, { grown: 11 }))).state).toBe("passed");
    expect(run(trades(alternating(40, { grown: 12 })))).toMatchObject({
      state: "raised",
      evidence: { shareDifference: 0.3 },
    });
  });

  it("a difference that chance could give passes", () => {
    // 6 of 20 after a loss, none of 2 after a win: 30 points, and p is far above 1 %.
    const plan = [
      ...Array.from({ length: 20 }, (_, index) => ({ qty: index % 3 === 1 ? 1.5 : 1, wins: false })),
      ...Array.from({ length: 3 }, () => ({ qty: 1, wins: true })),
    ];
    const outcome = run(trades(plan));
    expect(outcome.state).toBe("passed");
    expect("evidence" in outcome ? outcome.evidence.p : 0).toBeGreaterThan(0.01);
  });

  it("growth after wins takes from it: who sizes up either way is no martingale", () => {
    const plan = Array.from({ length: 60 }, (_, index) => ({ qty: 1.5 ** (index % 3), wins: index % 4 < 2 }));
    expect(run(trades(plan)).state).toBe("passed");
  });

  it("compares within a symbol only", () => {
    const small = trades(Array.from({ length: 30 }, () => ({ qty: 1, wins: false })));
    const large = trades(
      Array.from({ length: 30 }, () => ({ qty: 5, wins: true })),
      "OTHER-USD",
    );
    expect(run([...small, ...large])).toMatchObject({ evidence: { grownAfterLoss: 0 } });
  });

  it("nineteen losses are too few, and so is a record without a win before", () => {
    expect(run(trades(alternating(19)))).toMatchObject({
      state: "insufficient",
      evidence: { afterLoss: 19 },
    });
    expect(run(trades(Array.from({ length: 30 }, () => ({ qty: 1, wins: false })))).state).toBe(
      "insufficient",
    );
    expect(run([]).state).toBe("insufficient");
  });
});

describe("why not the raw share (reference §4.4): random sizes, 20 losses", () => {
  const RUNS = 4_000;
  const random = seededRandom(7);
  const accounts = Array.from({ length: RUNS }, () => {
    const sizes = (count: number) =>
      Array.from({ length: count }, () => Math.exp(0.5 * (random.normal() - random.normal())));
    return { losses: sizes(20), wins: sizes(20) };
  });
  const grown = (growth: readonly number[]) => growth.filter((factor) => factor >= 1.4).length;

  it("half of the sizes growing by 1.4 trips in 7 % of honest accounts (exact 6.80 %, simulated to 1 point)", () => {
    const trips = accounts.filter(({ losses }) => grown(losses) >= 10).length / RUNS;
    expect(binomialTail(10, 20, 0.317_092_902_592_044_6)).toBeCloseTo(0.067_981_780_815_837, 12);
    expect(Math.abs(trips - 0.068)).toBeLessThan(0.01);
  });

  it("the difference with Fisher's test trips in fewer than 1 %", () => {
    const trips = accounts.filter(({ losses, wins }) => {
      const groups = {
        first: { having: grown(losses), of: 20 },
        second: { having: grown(wins), of: 20 },
      };
      return groups.first.having - groups.second.having >= 6 && fisherGreater(groups) < 0.01;
    }).length;
    expect(trips / RUNS).toBeLessThan(0.01);
  });
});
