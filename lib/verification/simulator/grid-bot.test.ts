import { describe, expect, it } from "vitest";
import { performanceOf } from "@/lib/performance/performance";
import type { Performance } from "@/lib/performance/performance-record";
import type { DailyMarks } from "@/lib/trading/daily-marks";
import type { CheckedRecord } from "@/lib/verification/checked-record";
import { biasRatioOf } from "@/lib/verification/checks/smoothness";
import { HIDE_AT } from "@/lib/verification/flag-rules";
import { simulateGridBot } from "@/lib/verification/simulator/grid-bot";
import { seededRandom } from "@/lib/verification/simulator/seeded-random";
import { simulatedRecord } from "@/lib/verification/simulator/simulated-account";
import { simulateTrader } from "@/lib/verification/simulator/trader";
import { medianOf } from "@/lib/verification/statistics/median";
import { verifyRecord } from "@/lib/verification/verify-record";

const DAYS = 180;
const BOTS = 200;
const HONEST = 40;
const FIRST_SEED = 7_000;
const FIRST_HONEST_SEED = 9_000;

interface Measured {
  /** What the product shows. */
  marked: Performance;
  /** What closed trades alone would show. */
  realised: Performance;
  realisedReturns: Float64Array;
  score: number;
}

function performance(daily: DailyMarks): Performance {
  const trials = { count: BOTS + 4 * HONEST, sharpeDeviation: null };
  return performanceOf({ daily, trades: [], periodsPerYear: 365, riskFreeRate: 0, trials });
}

/** The same days with the balance, to the cent, for equity. */
function realisedOnly(daily: DailyMarks): DailyMarks {
  const balance = daily.balance.map((value) => Math.round(100 * value) / 100);
  const returns = balance.map((end, index) => {
    const start = (balance[index - 1] ?? 0) + (daily.flow[index] ?? 0);
    return (end - start) / start;
  });
  return { ...daily, equity: balance, return: returns };
}

function measure(record: CheckedRecord): Measured {
  const { daily } = record.derived;
  const closed = realisedOnly(daily);
  return {
    marked: performance(daily),
    realised: performance(closed),
    realisedReturns: closed.return,
    score: verifyRecord(record).score,
  };
}

function median(values: readonly (number | null)[]): number {
  return medianOf(values.map((value) => value ?? Number.NEGATIVE_INFINITY)) ?? Number.NaN;
}

const bots = Array.from({ length: BOTS }, (_, run) =>
  measure(simulatedRecord(simulateGridBot(seededRandom(FIRST_SEED + run), DAYS))),
);
const honest = [0, 0.5, 1, 2].map((sharpe) =>
  Array.from({ length: HONEST }, (_, run) => {
    const random = seededRandom(FIRST_HONEST_SEED + run);
    return measure(simulatedRecord(simulateTrader(random, { days: DAYS, sharpe })));
  }),
);

describe(`the grid bot without an edge (reference §4.3): medians of ${BOTS} runs, seeds from ${FIRST_SEED} on`, () => {
  it("closed trades show it as brilliant: +57 % (to 20 points), Sharpe 9.2 or more, no drawdown, no losing day", () => {
    expect(Math.abs(median(bots.map(({ realised }) => realised.totalReturn)) - 0.57)).toBeLessThan(0.2);
    expect(median(bots.map(({ realised }) => realised.sharpe))).toBeGreaterThan(9.2);
    expect(median(bots.map(({ realised }) => realised.maxDrawdown))).toBe(0);
    const losing = bots.map(({ realisedReturns }) => realisedReturns.filter((r) => r < 0).length);
    expect(Math.max(...losing)).toBe(0);
    const bias = bots.map(({ realisedReturns }) => biasRatioOf(realisedReturns));
    expect(Math.abs(median(bias) - 120)).toBeLessThan(40);
  });

  it("marked to market it loses 28 % (to 12 points), with a Sharpe ratio of 0.8 (to 0.4) and 83 % of drawdown (to 6)", () => {
    expect(Math.abs(median(bots.map(({ marked }) => marked.totalReturn)) + 0.28)).toBeLessThan(0.12);
    expect(Math.abs(median(bots.map(({ marked }) => marked.sharpe)) - 0.8)).toBeLessThan(0.4);
    expect(Math.abs(median(bots.map(({ marked }) => marked.maxDrawdown)) - 0.83)).toBeLessThan(0.06);
  });
});

/** In the order of the list: what is hidden stands behind everything else. */
function listed(
  all: readonly Measured[],
  key: (one: Measured) => { isHidden: boolean; value: number | null },
): readonly Measured[] {
  const value = (one: Measured) => key(one).value ?? Number.NEGATIVE_INFINITY;
  return all.toSorted((a, b) => Number(key(a).isHidden) - Number(key(b).isHidden) || value(b) - value(a));
}

describe("in a list with honest traders, some of them without skill", () => {
  const all = [...honest.flat(), ...bots];
  const ours = listed(all, ({ marked, score }) => ({
    isHidden: score >= HIDE_AT,
    value: marked.sharpeLow95,
  }));
  const closed = listed(all, ({ realised }) => ({ isHidden: false, value: realised.sharpe }));
  const medianPlace = (group: readonly Measured[], list: readonly Measured[]) =>
    median(group.map((one) => list.indexOf(one)));

  it("closed trades put bots first: the best record is one, and the median bot is ahead of every group of traders", () => {
    expect(bots).toContain(closed[0]);
    for (const group of honest) expect(medianPlace(bots, closed)).toBeLessThan(medianPlace(group, closed));
  });

  it("our score hides 95 % of the bots and no trader", () => {
    expect(bots.filter(({ score }) => score >= HIDE_AT).length).toBeGreaterThanOrEqual(0.95 * BOTS);
    expect(honest.flat().filter(({ score }) => score >= HIDE_AT)).toEqual([]);
  });

  it("so ours puts the bot last: the median bot is behind every trader, also those without skill", () => {
    const lastTrader = Math.max(...honest.flat().map((one) => ours.indexOf(one)));
    expect(medianPlace(bots, ours)).toBeGreaterThan(lastTrader);
    expect(bots).toContain(ours.at(-1));
  });
});
