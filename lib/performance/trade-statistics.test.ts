import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tradeStatistics, wilsonLowerBound } from "@/lib/performance/trade-statistics";

const of = (...pnl: number[]) => tradeStatistics(pnl.map((value) => ({ pnl: value })));

describe("vector V5 (reference §3.3)", () => {
  const statistics = of(120, -300, 80, 150, -60, 40, 0);

  it("profit factor 390/360, payoff 97.5/180, expectancy 30/7", () => {
    expect(statistics.profitFactor).toBeCloseTo(390 / 360, 12);
    expect(statistics.payoff).toBeCloseTo(97.5 / 180, 12);
    expect(statistics.expectancy).toBeCloseTo(30 / 7, 12);
  });
  it("seven trades, four wins of six: one without profit or loss is neither", () => {
    expect(statistics).toMatchObject({ trades: 7, wins: 4, losses: 2, winRate: 4 / 6, noLoss: false });
  });
});

describe("wilsonLowerBound (reference §3.3, four digits)", () => {
  it.each([
    [8, 10, 0.4902],
    [80, 100, 0.7112],
    [2, 2, 0.3424],
    [0, 5, 0],
  ])("%i of %i: %f", (wins, n, bound) => {
    expect(wilsonLowerBound(wins, n)).toBeCloseTo(bound, 4);
  });
  it("nothing of nothing is undefined", () => {
    expect(wilsonLowerBound(0, 0)).toBeNull();
  });
});

describe("tradeStatistics", () => {
  it("without a trade nothing is known", () => {
    expect(of()).toEqual({
      trades: 0,
      wins: 0,
      losses: 0,
      winRate: null,
      winRateLow95: null,
      profitFactor: null,
      noLoss: false,
      payoff: null,
      expectancy: null,
    });
  });

  it("the order of trades does not matter", () => {
    const money = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(money, { maxLength: 60 }), (pnl) => {
        const [one, other] = [of(...pnl), of(...pnl.toSorted((a, b) => a - b))];
        expect(one).toMatchObject({
          trades: other.trades,
          wins: other.wins,
          winRateLow95: other.winRateLow95,
        });
        for (const name of ["profitFactor", "payoff"] as const)
          expect(relativeGap(one[name], other[name])).toBeLessThan(1e-14);
        expect(Math.abs((one.expectancy ?? 0) - (other.expectancy ?? 0))).toBeLessThan(1e-6);
      }),
    );
  });

  it("a trade without a finite result is left out", () => {
    expect(of(10, Number.NaN, Number.POSITIVE_INFINITY, -5)).toEqual(of(10, -5));
  });
});

function relativeGap(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
}
